// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/edgenames.h"

#include "ui/seatmap/seatlook.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace parterre {
namespace {

constexpr int rowNameSize = 12;
constexpr int sectionNameSize = 13;
constexpr int groundAlpha = 235;
constexpr qsizetype mostPictures = 1'000;

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

} // namespace

EdgeNames::EdgeNames(const Theme &theme, Detail detail)
    : m_theme(theme)
    , m_detail(std::move(detail))
{
}

void EdgeNames::setLayout(SeatLayoutPtr layout, std::shared_ptr<RowNames> names)
{
    m_layout = std::move(layout);
    m_names = names || !m_layout ? std::move(names) : std::make_shared<RowNames>(m_layout);
    m_rowBounds.clear();
    reset();
}

void EdgeNames::reset()
{
    m_pictures.clear();
    m_tags.clear();
    m_isPlaced = false;
}

void EdgeNames::forgetDetails()
{
    m_isPlaced = false;
}

const std::vector<EdgeNames::Tag> &EdgeNames::tags(const MapTransform &transform)
{
    if (m_isPlaced && m_view == transform.view()) {
        return m_tags;
    }
    if (m_view.ratio != transform.devicePixelRatio()) {
        m_pictures.clear();
    }
    m_view = transform.view();
    m_isPlaced = true;
    m_tags.clear();
    m_margins.clear();
    if (m_layout && transform.seatSize() >= SeatDetail::disc) {
        const QRectF view = transform.toView(transform.visiblePlan());
        m_written.clear();
        for (const RowNames::Label &label : m_names->labels()) {
            const QPointF at = transform.toView(label.centre);
            if (transform.seatSize() >= SeatDetail::rowName && view.contains(at)) {
                m_written.push_back(at);
            }
        }
        measureRows();
        addSections(transform);
        if (transform.seatSize() >= SeatDetail::rowName) {
            addRows(transform);
            addMargins(view);
        }
    }
    return m_tags;
}

void EdgeNames::paint(QPainter &painter, const QRectF &part, const MapTransform &transform)
{
    const std::vector<Tag> &all = tags(transform);
    for (const QRectF &margin : m_margins) {
        if (margin.intersects(part)) {
            painter.fillRect(margin, m_theme.hairline);
            painter.fillRect(margin.adjusted(1, 1, -1, -1), m_theme.canvas);
        }
    }
    const qreal ratio = transform.devicePixelRatio();
    for (const Tag &tag : all) {
        if (tag.rect.intersects(part)) {
            const QPointF corner = QPointF((tag.rect.topLeft() * ratio).toPoint()) / ratio;
            painter.drawPixmap(corner, picture(tag, ratio));
        }
    }
}

int EdgeNames::sectionAt(QPointF position) const
{
    const auto found = std::find_if(m_tags.begin(), m_tags.end(), [&](const Tag &tag) {
        return tag.isSection() && tag.rect.contains(position);
    });
    return found == m_tags.end() ? -1 : found->section;
}

QFont EdgeNames::sectionFont() const
{
    return sized(m_theme.semibold(), sectionNameSize);
}

QFont EdgeNames::detailFont() const
{
    return sized(m_theme.font(), rowNameSize);
}

QFont EdgeNames::rowFont() const
{
    return sized(m_theme.semibold(), rowNameSize);
}

const QPixmap &EdgeNames::picture(const Tag &tag, qreal ratio)
{
    const QString key = tag.text + QChar(u'\n') + tag.detail
        + QChar(tag.isSection() ? u's' : (tag.inMargin ? u'm' : u'r'));
    const auto kept = m_pictures.constFind(key);
    if (kept != m_pictures.constEnd()) {
        return *kept;
    }
    if (m_pictures.size() >= mostPictures) {
        m_pictures.clear();
    }
    QPixmap pixmap((tag.rect.size() * ratio).toSize() + QSize(1, 1));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = m_theme.canvas;
    ground.setAlpha(groundAlpha);
    const QRectF card = QRectF(QPointF(), tag.rect.size()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (!tag.inMargin) {
        painter.setPen(tag.isSection() ? QPen(m_theme.held) : QPen(Qt::NoPen));
        painter.setBrush(ground);
        painter.drawRoundedRect(card, Grid::half, Grid::half);
    }
    painter.setFont(tag.isSection() ? sectionFont() : rowFont());
    painter.setPen(tag.isSection() ? m_theme.ink : m_theme.muted);
    if (tag.detail.isEmpty()) {
        painter.drawText(card, Qt::AlignCenter, tag.text);
    } else {
        const QRectF line = card.adjusted(Grid::unit, 0, -Grid::unit, 0);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tag.text);
        painter.setFont(detailFont());
        painter.setPen(m_theme.muted);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, tag.detail);
    }
    return *m_pictures.insert(key, pixmap);
}

} // namespace parterre
