using System.CommandLine;
using Trellis.People.Acts;
using static Trellis.Cli.PersonOptions;

namespace Trellis.Cli;

/// <summary>The commands with which somebody is away, leaves, comes back, or is led by somebody else.</summary>
public static class PersonActCommands
{
    public static Command Leave()
    {
        var from = Day("--from", "The first day away.");
        from.Required = true;
        var until = Day("--until", "The last day away; left out while it is not known.");
        return About(
            "leave",
            "Record a leave of absence. One that is over needs --reason.",
            [from, until, Reason],
            async (parse, id, run, ct) =>
                Say(
                    run,
                    await run.Get<GrantLeave>()
                        .Handle(
                            id,
                            new()
                            {
                                From = parse.GetValue(from),
                                Until = parse.GetValue(until),
                                Reason = parse.GetValue(Reason),
                            },
                            parse.GetValue(Common.DryRun),
                            ct
                        )
                )
        );
    }

    public static Command End()
    {
        var on = Day("--on", "The last day of work.");
        var stays = new Option<bool>("--stays") { Description = "There is no last day after all." };
        var giveBack = new Option<bool>("--give-back")
        {
            Description = "With --stays: give the team back that was given to somebody else.",
        };
        var handTo = Text("--hand-to", "The email of whoever takes over their reports.");
        var command = About(
            "end",
            "Set the last day of work.",
            [on, stays, giveBack, handTo, Reason],
            async (parse, id, run, ct) =>
                Say(
                    run,
                    await run.Get<EndEmployment>()
                        .Handle(
                            id,
                            new()
                            {
                                LastDay = parse.GetValue(on),
                                Stays = parse.GetValue(stays),
                                GiveBack = parse.GetValue(giveBack),
                                HandTo = parse.GetValue(handTo),
                                Reason = parse.GetValue(Reason),
                            },
                            parse.GetValue(Common.DryRun),
                            ct
                        )
                )
        );
        command.Validators.Add(result =>
        {
            if ((result.GetValue(on) is not null) == result.GetValue(stays))
                result.AddError("Name either --on with the last day, or --stays.");
        });
        return command;
    }

    public static Command Remove()
    {
        var handTo = Text("--hand-to", "The email of whoever takes over those who are to report to them.");
        return About(
            "remove",
            "Remove somebody who never starts, or was added by mistake. Whoever worked here gets a last day instead.",
            [handTo],
            async (parse, id, run, ct) =>
                Say(
                    run,
                    await run.Get<RemovePerson>()
                        .Handle(id, new() { HandTo = parse.GetValue(handTo) }, parse.GetValue(Common.DryRun), ct)
                )
        );
    }

    public static Command Return()
    {
        var on = Day("--on", "The first day back at work.");
        on.Required = true;
        return About(
            "return",
            "Somebody is back: from a leave, or after they had left.",
            [on, PositionName, Manager, Hours, Department, Country],
            async (parse, id, run, ct) =>
                Say(
                    run,
                    await run.Get<ReturnToWork>()
                        .Handle(id, Facts<ReturnToWork.Request>(parse, on), parse.GetValue(Common.DryRun), ct)
                )
        );
    }

    public static Command HandOver()
    {
        var (from, to) = (Day("--from", "The first day."), Text("--to", "The email of whoever takes over."));
        (from.Required, to.Required) = (true, true);
        return About(
            "hand-over",
            "Give everybody who reports to a person another manager.",
            [from, to],
            async (parse, id, run, ct) =>
                Say(
                    run,
                    await run.Get<HandOverReports>()
                        .Handle(
                            id,
                            new() { From = parse.GetValue(from), HandTo = parse.GetValue(to) },
                            parse.GetValue(Common.DryRun),
                            ct
                        )
                )
        );
    }

    public static Command Undo()
    {
        var on = Day("--on", "The day of the planned change, or the first day of the planned leave.");
        on.Required = true;
        return About(
            "undo",
            "Take back what is planned for a day to come.",
            [on],
            async (parse, id, run, ct) =>
                Say(
                    run,
                    await run.Get<UndoChange>()
                        .Handle(id, new() { Day = parse.GetValue(on) }, parse.GetValue(Common.DryRun), ct)
                )
        );
    }
}
