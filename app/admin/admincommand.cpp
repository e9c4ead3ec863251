// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admincommand.h"

namespace parterre {

const std::vector<AdminCommand> &adminCommands()
{
    static const std::vector<AdminCommand> commands{
        initCommand(),       migrateCommand(),    statusCommand(), addTillCommand(),
        addStaffCommand(),   importPlanCommand(), demoCommand(),   checkCommand(),
        verifyCodeCommand(), helpCommand(),
    };
    return commands;
}

} // namespace parterre
