// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QWidget>

namespace parterre {

class ChoiceBox;
class ChosenEvent;
class ThemeSource;

/// The head line of a page that works on one event: which one. The choice is the whole desk's.
class EventChoice final : public QWidget
{
    Q_OBJECT

public:
    EventChoice(const ThemeSource &themes, ChosenEvent &chosen, QWidget *parent = nullptr);

private:
    void fill();
    void mark();

    ChosenEvent &m_chosen;
    ChoiceBox *m_box;
};

} // namespace parterre
