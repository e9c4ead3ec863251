// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/households.h"

#include <QObject>

#include <optional>

class QComboBox;
class QLineEdit;

namespace parterre {

class Inspector;
class ThemeSource;

/// The fields of a house hold in an inspector: for whom, letter, colour, release.
class HouseWordsForm final : public QObject
{
    Q_OBJECT

public:
    /// Adds its fields to the inspector.
    HouseWordsForm(const ThemeSource &themes, Inspector &inspector);

    void setWords(const HouseHoldWords &words);
    [[nodiscard]] HouseHoldWords words() const;
    /// What is wrong stands beside its field, which is gone to; false when something is.
    [[nodiscard]] bool check();
    void goToReason();

Q_SIGNALS:
    void edited();

private:
    void fillColours(const ThemeSource &themes);
    void fillReleases();
    void showRelease(std::optional<std::chrono::minutes> before);

    Inspector &m_inspector;
    QLineEdit *m_reason;
    QLineEdit *m_letter;
    QComboBox *m_colour;
    QComboBox *m_release;
    bool m_letterTyped = false; ///< else it follows the reason
};

} // namespace parterre
