// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventdesk.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace parterre {

class PictureReading;

/// The picture of an event: shown, chosen from a file, named by a web address, or taken away.
class PictureField final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureField(QWidget *parent = nullptr);

    /// As the event has it; the picture itself follows by show().
    void setAddress(const QString &imageUrl);
    /// The content that is in the database.
    void show(const EventPicture &picture);

    /// What the event's column shall hold; nothing of a picture just chosen.
    [[nodiscard]] QString address() const;
    /// Chosen from a file, and not saved yet.
    [[nodiscard]] const std::optional<EventPicture> &chosen() const { return m_chosen; }
    /// Starts to read a file; finished() follows by edited() or refused().
    void choose(const QString &path);
    [[nodiscard]] bool isReading() const;

Q_SIGNALS:
    void edited();
    /// Why a file cannot be a picture of an event.
    void refused(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void askFile();
    void drop();
    void showState();

    PictureReading *m_reading;
    QLabel *m_preview;
    QLineEdit *m_web;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QString m_kept; ///< the address of the picture in the database; empty: none
    QImage m_image;
    std::optional<EventPicture> m_chosen;
};

} // namespace parterre
