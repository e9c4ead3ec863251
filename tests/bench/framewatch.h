// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QGuiApplication>
#include <QObject>
#include <QWidget>

#include <algorithm>

namespace parterre {

/// What it took until a change was on the screen, in ms.
struct Shown
{
    double all = 0;     ///< until the last frame of it was painted
    double first = 0;   ///< until the first one was
    double longest = 0; ///< the longest time in which no input could have been served
};

/// Measures frames of one widget, from their cause until they are handed to the display.
class FrameWatch final : public QObject
{
public:
    explicit FrameWatch(QWidget *widget)
        : m_widget(widget)
    {
        widget->installEventFilter(this);
    }

    /// Runs cause and lets events through until the widget has been painted and isDrawn() is true.
    template <class Cause, class IsDrawn>
    Shown until(Cause cause, IsDrawn isDrawn)
    {
        Shown shown;
        QElapsedTimer whole;
        whole.start();
        m_paints = 0;
        step(shown, cause);
        while (m_paints == 0 || !isDrawn()) {
            step(shown, [] { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); });
            if (m_paints > 0 && shown.first == 0)
                shown.first = double(whole.nsecsElapsed()) / 1e6;
        }
        QGuiApplication::sync();
        shown.all = double(whole.nsecsElapsed()) / 1e6;
        return shown;
    }

    /// Paints the whole widget at once.
    [[nodiscard]] double repaint()
    {
        QElapsedTimer timer;
        timer.start();
        m_widget->repaint();
        QGuiApplication::sync();
        return double(timer.nsecsElapsed()) / 1e6;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_paints += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    template <class Step>
    static void step(Shown &shown, Step step)
    {
        QElapsedTimer timer;
        timer.start();
        step();
        shown.longest = std::max(shown.longest, double(timer.nsecsElapsed()) / 1e6);
    }

    QWidget *m_widget;
    int m_paints = 0;
};

} // namespace parterre
