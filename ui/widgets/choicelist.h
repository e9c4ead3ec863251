// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <vector>

class QStandardItemModel;

namespace parterre {

class ThemeSource;

/// A short list of what can be chosen: a key's cap, a text, a quiet remark at the right. It is as
/// high as its lines and never takes the focus: the field beside it hears the keys.
class ChoiceList final : public QListView
{
    Q_OBJECT

public:
    struct Choice
    {
        QString text;
        QString detail;     ///< may be empty
        QString cap;        ///< the key that takes it; may be empty
        bool isOpen = true; ///< whether it can be taken

        bool operator==(const Choice &) const = default;
    };

    explicit ChoiceList(const ThemeSource &themes, QWidget *parent = nullptr);

    void setChoices(const std::vector<Choice> &choices);
    [[nodiscard]] int size() const;
    /// -1: none is marked.
    [[nodiscard]] int current() const { return currentIndex().row(); }
    void setCurrent(int choice);
    /// Marks the next or the one before; stays at the ends.
    void step(int by);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void taken(int choice);

private:
    QStandardItemModel *m_model;
};

} // namespace parterre
