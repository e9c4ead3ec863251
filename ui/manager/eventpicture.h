// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/events/eventdesk.h"

#include <QObject>

#include <thread>

namespace parterre {

/// A file made into a picture to keep: PNG, JPEG, WebP or SVG of at most 10 MB and 32 megapixels,
/// brought down to 1600 pixels. Anything else is BadInput with one sentence, and a file too large
/// is not even opened. Slow: not for the GUI thread.
[[nodiscard]] Result<EventPicture> pictureFrom(const QString &path);

/// pictureFrom() in a thread of its own, one file at a time.
class PictureReading final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Not while isReading().
    void read(const QString &path);
    [[nodiscard]] bool isReading() const { return m_reading; }

Q_SIGNALS:
    void finished(const Result<parterre::EventPicture> &picture);

private:
    bool m_reading = false;
    std::jthread m_thread; ///< ends before the object does
};

} // namespace parterre
