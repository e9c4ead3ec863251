// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"

#include <QWidget>

namespace parterre {

class ThemeSource;

/// One of the next events beside the sign-in form. Only to look at.
class FrontEvent final : public QWidget
{
    Q_OBJECT

public:
    FrontEvent(const ThemeSource &themes, const FrontPage::Event &event, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    FrontPage::Event m_event;
};

} // namespace parterre
