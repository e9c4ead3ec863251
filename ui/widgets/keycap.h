// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

class QPainter;
class QRect;

namespace parterre {

struct Theme;

/// A key drawn as a small cap, as it stands on buttons and in the help.
[[nodiscard]] QSize keyCapSize(const Theme &theme, const QString &key);

/// The ground on which a cap lies: a panel, or the accent of a primary button.
enum class CapGround : quint8 { Panel, Accent };

void drawKeyCap(QPainter &painter, const Theme &theme, const QRect &rect, const QString &key,
                CapGround ground = CapGround::Panel);

} // namespace parterre
