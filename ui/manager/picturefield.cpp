// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/picturefield.h"

#include "ui/manager/eventpicture.h"
#include "ui/theme/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace parterre {

namespace {

constexpr int previewHeight = 140;

} // namespace

PictureField::PictureField(QWidget *parent)
    : QWidget(parent)
    , m_reading(new PictureReading(this))
    , m_preview(new QLabel(this))
    , m_web(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose a &file\u2026"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    m_preview->setObjectName(u"eventPicturePreview"_qs);
    m_preview->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_choose->setObjectName(u"choosePicture"_qs);
    m_remove->setObjectName(u"removePicture"_qs);
    m_web->setObjectName(u"eventPictureAddress"_qs);
    m_web->setPlaceholderText(tr("or an address: https://\u2026"));
    m_web->setAccessibleName(tr("Web address of the picture"));
    auto *acts = new QHBoxLayout;
    acts->setSpacing(Grid::unit);
    acts->addWidget(m_choose);
    acts->addWidget(m_remove);
    acts->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_preview);
    column->addLayout(acts);
    column->addWidget(m_web);
    setFocusProxy(m_choose);
    connect(m_choose, &QAbstractButton::clicked, this, &PictureField::askFile);
    connect(m_remove, &QAbstractButton::clicked, this, &PictureField::drop);
    connect(m_web, &QLineEdit::textEdited, this, &PictureField::edited);
    connect(m_reading, &PictureReading::finished, this, [this](const Result<EventPicture> &read) {
        if (read) {
            m_web->clear();
            show(*read);
            m_chosen = *read;
        }
        showState();
        if (read)
            Q_EMIT edited();
        else
            Q_EMIT refused(read.error().text);
    });
    showState();
}

void PictureField::setAddress(const QString &imageUrl)
{
    const bool kept = imageUrl.startsWith(u"parterre:");
    m_kept = kept ? imageUrl : QString();
    m_web->setText(kept ? QString() : imageUrl);
    m_image = {};
    m_chosen.reset();
    showState();
}

void PictureField::show(const EventPicture &picture)
{
    m_image = QImage::fromData(picture.content);
    showState();
}

QString PictureField::address() const
{
    const QString web = m_web->text().trimmed();
    return web.isEmpty() ? m_kept : web;
}

void PictureField::choose(const QString &path)
{
    if (m_reading->isReading())
        return;
    m_reading->read(path);
    showState();
}

bool PictureField::isReading() const
{
    return m_reading->isReading();
}

void PictureField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showState();
}

void PictureField::askFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Picture of the event"), {},
        tr("Pictures (*.png *.jpg *.jpeg *.webp *.svg);;All files (*)"));
    if (!path.isEmpty())
        choose(path);
}

void PictureField::drop()
{
    setAddress({});
    Q_EMIT edited();
}

void PictureField::showState()
{
    m_preview->setVisible(!m_image.isNull());
    if (!m_image.isNull()) {
        const qreal scale = devicePixelRatioF();
        QPixmap pixmap = QPixmap::fromImage(m_image.scaled(
            QSize(width(), previewHeight) * scale, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(scale);
        m_preview->setPixmap(pixmap);
    }
    m_choose->setEnabled(!m_reading->isReading());
    m_choose->setText(m_reading->isReading() ? tr("Being read\u2026") : tr("Choose a &file\u2026"));
    m_remove->setVisible(!m_kept.isEmpty() || m_chosen || !m_image.isNull());
}

} // namespace parterre
