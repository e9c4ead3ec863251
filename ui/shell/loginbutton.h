// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"

#include <QAbstractButton>

namespace parterre {

class ThemeSource;

/// A person of the demonstration venue, with the e-mail and password that a click fills in.
class LoginButton final : public QAbstractButton
{
    Q_OBJECT

public:
    LoginButton(const ThemeSource &themes, const FrontPage::Login &login, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    FrontPage::Login m_login;
};

} // namespace parterre
