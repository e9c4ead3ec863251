// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/decorationcommands.h"

#include "models/seating/areabounds.h"
#include "models/seating/editing/editchecks.h"

namespace parterre {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanEditing", text);
}

Result<void> checkArea(const Area &area)
{
    switch (area.shape) {
    case Area::Shape::Polygon:
        if (area.points.size() < 3)
            return badEdit(tr("A polygon needs three corners or more."));
        break;
    case Area::Shape::Rectangle:
    case Area::Shape::Ellipse:
    case Area::Shape::Circle:
        if (!(area.size.width() > 0 && area.size.height() > 0))
            return badEdit(tr("The area needs a width and a height above 0."));
        break;
    case Area::Shape::Text:
        if (area.text.trimmed().isEmpty())
            return badEdit(tr("The text is blank: write something."));
        break;
    }
    const QRectF bounds = areaBounds(area);
    if (!liesInPlan(bounds.topLeft()) || !liesInPlan(bounds.bottomRight()) || !(area.textSize > 0))
        return badEdit(tr("The area lies more than 1,000,000 units away from the plan's origin, or "
                          "its text has no size."));
    return {};
}

} // namespace

Result<PlanEdit> AddArea::operator()(SeatingPlan plan, const PlanSelection &) const
{
    if (const auto good = checkArea(area); !good)
        return good.error();
    plan.areas.push_back(area);
    const size_t added = plan.areas.size() - 1;
    const QString step = area.text.isEmpty() ? tr("Add area") : tr("Add “%1”").arg(area.text);
    return PlanEdit{step, std::move(plan), {{}, {added}}};
}

Result<PlanEdit> ChangeArea::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (index >= plan.areas.size())
        return badEdit(tr("The plan has no such area any more: select one."));
    if (const auto good = checkArea(area); !good)
        return good.error();
    plan.areas[index] = area;
    return PlanEdit{tr("Change area"), std::move(plan), selection};
}

} // namespace parterre
