// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/desktable.h"

#include "models/seating/naturalorder.h"
#include "ui/manager/tabletext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mutedlabel.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>

namespace parterre {

namespace {

constexpr int rowHeight = 36;
constexpr int sentenceWidth = 320; // fits into an inspector, too

class NaturalSort final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const QVariant a = left.data(Qt::EditRole);
        const QVariant b = right.data(Qt::EditRole);
        if (a.userType() == QMetaType::QString && b.userType() == QMetaType::QString)
            return naturalCompare(a.toString(), b.toString()) < 0;
        const QPartialOrdering order = QVariant::compare(a, b);
        return order == QPartialOrdering::Less;
    }
};

QTableView *plainView(const QString &name, QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setObjectName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(rowHeight);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return view;
}

} // namespace

DeskTable::DeskTable(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_sorted(new NaturalSort(this))
    , m_view(plainView(name, this))
    , m_stack(new QStackedWidget(this))
    , m_sentence(mutedLabel({}, this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_remark(mutedLabel({}, this))
    , m_foot(new QWidget(this))
    , m_export(new QPushButton(tr("Export\u2026"), this))
{
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->installEventFilter(this);
    m_export->setObjectName(name + u"Export"_qs);
    m_export->setToolTip(tr("Writes the table as a file for a spreadsheet (CSV)."));
    m_sentence->setObjectName(name + u"Sentence"_qs);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMinimumWidth(sentenceWidth);
    m_again->setObjectName(name + u"Again"_qs);
    auto *instead = new QWidget(this);
    auto *column = new QVBoxLayout(instead);
    column->setSpacing(Grid::margin);
    column->addStretch(2);
    column->addWidget(m_sentence); // as wide as there is room: only so it gets all its lines
    column->addWidget(m_again, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_stack->addWidget(m_view);
    m_stack->addWidget(instead);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(Grid::margin, Grid::unit, Grid::margin, Grid::unit);
    foot->setSpacing(Grid::unit);
    foot->addWidget(m_remark, 1);
    foot->addWidget(m_export);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_stack, 1);
    whole->addWidget(m_foot);
    setFocusProxy(m_view);
    connect(m_again, &QAbstractButton::clicked, this, &DeskTable::readAgainAsked);
    connect(m_export, &QAbstractButton::clicked, this, &DeskTable::askWhere);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT activated(m_sorted->mapToSource(index).row());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentRowChanged(currentRow()); });
    say({}, false);
}

void DeskTable::setModel(QAbstractItemModel *model)
{
    m_sorted->setSourceModel(model);
}

void DeskTable::setEmptyText(const QString &sentence)
{
    m_emptyText = sentence;
}

void DeskTable::setColumnWidths(const QList<int> &widths, int stretched)
{
    QHeaderView *heads = m_view->horizontalHeader();
    for (int column = 0; column < widths.size(); ++column)
        heads->resizeSection(column, widths[column]);
    heads->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

void DeskTable::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void DeskTable::addAct(QWidget *button)
{
    auto *foot = static_cast<QHBoxLayout *>(m_foot->layout());
    foot->insertWidget(foot->count() - 1, button);
}

void DeskTable::showLoading()
{
    if (m_sorted->rowCount() == 0)
        say(tr("Being read\u2026"), false);
}

void DeskTable::showFailed(const QString &sentence)
{
    say(sentence, true);
}

void DeskTable::showRows()
{
    if (m_sorted->rowCount() == 0)
        say(m_emptyText, false);
    else
        m_stack->setCurrentIndex(0);
    m_export->setEnabled(m_sorted->rowCount() > 0);
}

int DeskTable::currentRow() const
{
    return m_sorted->mapToSource(m_view->currentIndex()).row();
}

void DeskTable::setCurrentRow(int row)
{
    const QModelIndex index
        = row < 0 ? QModelIndex() : m_sorted->mapFromSource(m_sorted->sourceModel()->index(row, 0));
    m_view->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

void DeskTable::sortBy(int column, Qt::SortOrder order)
{
    m_view->sortByColumn(column, order);
}

Result<void> DeskTable::exportTo(const QString &path) const
{
    QSaveFile file(path);
    // Spreadsheets read UTF-8 only where a mark says that it is.
    const QByteArray text = QByteArrayLiteral("\xEF\xBB\xBF") + csvText(*m_sorted).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return Error{ErrorKind::Unavailable,
                 tr("The table could not be written to %1. Choose another folder, or make room on "
                    "the disk.")
                     .arg(path),
                 file.errorString(),
                 {}};
}

bool DeskTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
        if (const int row = currentRow(); row >= 0)
            Q_EMIT activated(row);
        return true;
    }
    return false;
}

void DeskTable::say(const QString &sentence, bool canReadAgain)
{
    m_sentence->setText(sentence);
    m_again->setVisible(canReadAgain);
    m_stack->setCurrentIndex(1);
}

void DeskTable::copy()
{
    QGuiApplication::clipboard()->setText(
        clipboardText(m_view->selectionModel()->selectedIndexes()));
}

void DeskTable::askWhere()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the table"),
                                                      m_view->objectName() + u".csv"_qs,
                                                      tr("Table for a spreadsheet (*.csv)"));
    if (path.isEmpty())
        return;
    const Result<void> written = exportTo(path);
    Q_EMIT noticed(written ? Notice{Notice::Level::Info, tr("The table is in %1.").arg(path)}
                           : Notice{Notice::Level::Error, written.error().text});
}

} // namespace parterre
