// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"

#include <QLabel>

namespace parterre {

class ThemeSource;

/// A sentence inside a panel, in the colour of its level; it takes no room while there is none.
class NoticeLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit NoticeLabel(const ThemeSource &themes, QWidget *parent = nullptr);

    void tell(const Notice &notice);
    void tell(Notice::Level level, const QString &text) { tell({level, text}); }
    void silence() { tell({}); }

private:
    void colour();

    const ThemeSource &m_themes;
    Notice::Level m_level = Notice::Level::Info;
};

} // namespace parterre
