// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/noticelabel.h"

#include "ui/theme/themesource.h"

namespace parterre {

NoticeLabel::NoticeLabel(const ThemeSource &themes, QWidget *parent)
    : QLabel(parent)
    , m_themes(themes)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    hide();
    connect(&themes, &ThemeSource::changed, this, &NoticeLabel::colour);
}

void NoticeLabel::tell(const Notice &notice)
{
    m_level = notice.level;
    setText(notice.text);
    setVisible(!notice.text.isEmpty());
    colour();
}

void NoticeLabel::colour()
{
    const Theme &theme = m_themes.theme();
    const QColor colors[] = {theme.muted, theme.success, theme.warning, theme.danger};
    QPalette palette;
    palette.setColor(QPalette::WindowText, colors[static_cast<size_t>(m_level)]);
    setPalette(palette);
}

} // namespace parterre
