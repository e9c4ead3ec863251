// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/boxsheet.h"

#include "models/seating/editing/addcommands.h"
#include "models/seating/editing/decorationcommands.h"
#include "ui/manager/inspector.h"
#include "ui/widgets/choicebox.h"

#include <QLineEdit>
#include <QSpinBox>

namespace parterre {

namespace {

constexpr int mostLength = 100'000; // plan units

QSpinBox *number(const QString &name, int least, int most, int value, QWidget *owner)
{
    auto *field = new QSpinBox(owner);
    field->setObjectName(name);
    field->setRange(least, most);
    field->setValue(value);
    field->setSingleStep(10);
    return field;
}

} // namespace

BoxSheet::BoxSheet(const ThemeSource &themes, PlanTool kind, QWidget *parent)
    : AddSheet(themes, parent)
    , m_kind(kind)
    , m_name(new QLineEdit(this))
    , m_width(number(u"boxWidth"_qs, 10, mostLength, kind == PlanTool::Text ? 16 : 300, this))
    , m_height(number(u"boxHeight"_qs, 10, mostLength, kind == PlanTool::Stage ? 60 : 150, this))
    , m_capacity(number(u"capacity"_qs, 1, mostPlanSeats, AddStandingArea().capacity, this))
    , m_category(new ChoiceBox(themes, this))
    , m_shape(new ChoiceBox(themes, this))
{
    setObjectName(u"boxSheet"_qs);
    m_name->setObjectName(u"boxName"_qs);
    m_category->setObjectName(u"boxCategory"_qs);
    m_shape->setObjectName(u"boxShape"_qs);
    m_shape->addItems({tr("Rectangle"), tr("Ellipse")});
    for (QWidget *field :
         QList<QWidget *>{m_name, m_width, m_height, m_capacity, m_category, m_shape})
        watch(field);
    const QString remark = tr("A press on the plan puts its middle there.");
    if (kind == PlanTool::Text) {
        form().setTitle(tr("Add a text"), remark);
        form().addField(tr("&Text"), m_name);
        form().addField(tr("Height of its letters"), m_width);
        for (QWidget *unused : QList<QWidget *>{m_height, m_capacity, m_category, m_shape})
            unused->hide();
    } else if (kind == PlanTool::Stage) {
        form().setTitle(tr("Add a stage or decoration"), remark);
        form().addField(tr("&Text on it"), m_name);
        form().addPair(tr("Width"), m_width, tr("Depth"), m_height);
        form().addField(tr("Shape"), m_shape);
        for (QWidget *unused : QList<QWidget *>{m_capacity, m_category})
            unused->hide();
    } else {
        form().setTitle(tr("Add a standing area"), remark);
        form().addField(tr("&Name"), m_name);
        form().addField(tr("Places"), m_capacity);
        form().addPair(tr("Width"), m_width, tr("Depth"), m_height);
        form().addField(tr("Price"), m_category);
        m_shape->hide();
    }
    addFoot();
}

PlanCommand BoxSheet::command() const
{
    if (m_kind == PlanTool::Standing)
        return standing();
    Area area;
    area.text = m_name->text().trimmed();
    area.position = place();
    if (m_kind == PlanTool::Text) {
        area.shape = Area::Shape::Text;
        area.textSize = m_width->value();
        return AddArea{area};
    }
    area.size = QSizeF(m_width->value(), m_height->value());
    area.border = QStringLiteral("#000000"); // any: the theme has its own
    if (m_shape->currentIndex() == 1) {
        area.shape = Area::Shape::Ellipse;
        return AddArea{area};
    }
    area.shape = Area::Shape::Rectangle;
    const QPointF half(area.size.width() / 2, area.size.height() / 2);
    area.position -= half;
    area.textPosition = half;
    return AddArea{area};
}

PlanCommand BoxSheet::standing() const
{
    const qreal across = m_width->value() / 2.0;
    const qreal deep = m_height->value() / 2.0;
    AddStandingArea add;
    add.name = m_name->text().trimmed();
    add.capacity = m_capacity->value();
    add.category = m_category->currentIndex();
    for (const QPointF corner : {QPointF(-across, -deep), QPointF(across, -deep),
                                 QPointF(across, deep), QPointF(-across, deep)})
        add.outline.push_back(place() + corner);
    return add;
}

void BoxSheet::fill(const SeatingPlan &plan)
{
    switch (m_kind) {
    case PlanTool::Stage:
        m_name->setText(tr("Stage"));
        break;
    case PlanTool::Standing:
        m_name->setText(freeName(plan, tr("Standing")));
        break;
    default:
        m_name->setText(tr("Text"));
    }
    m_name->selectAll();
    fillCategories(*m_category);
}

QWidget *BoxSheet::firstField() const
{
    return m_name;
}

} // namespace parterre
