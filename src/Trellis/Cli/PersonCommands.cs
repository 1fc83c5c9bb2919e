using System.CommandLine;
using Trellis.People;
using Trellis.People.Acts;
using static Trellis.Cli.PersonOptions;

namespace Trellis.Cli;

/// <summary>The commands about one person.</summary>
public static class PersonCommands
{
    public static Command All() =>
        new("person", "The people who work here.")
        {
            Add(),
            Change(),
            PersonActCommands.Leave(),
            PersonActCommands.End(),
            PersonActCommands.Remove(),
            PersonActCommands.Return(),
            PersonActCommands.HandOver(),
            PersonActCommands.Undo(),
        };

    private static Command Add()
    {
        var email = new Argument<string>("EMAIL");
        var name = new Option<string>("--name") { Description = "First and last name.", Required = true };
        var start = Day("--start", "The first day of work.");
        start.Required = true;
        var command = new Command("add", "Add a person. They get no way in by it: see user link.")
        {
            email,
            name,
            start,
            PositionName,
            Manager,
            Hours,
            Department,
            Country,
            Common.DryRun,
            Common.Json,
        };
        command.SetAction((parse, ct) => Operation.Run(parse, (run, token) => Do(parse, run, token), ct));
        return command;

        async Task<int> Do(ParseResult parse, Operation run, CancellationToken ct)
        {
            var request = Facts<AddPerson.Request>(parse, start);
            (request.Email, request.Name) = (parse.GetValue(email), parse.GetValue(name));
            return Say(run, await run.Get<AddPerson>().Handle(request, parse.GetValue(Common.DryRun), ct));
        }
    }

    private static Command Change()
    {
        var from = Day("--from", "The first day on which it holds. A day in the past needs --reason.");
        var address = Text("--email", "The new address, to sign in with at once.");
        var command = About(
            "change",
            "Change a person's work from a day on, or their address.",
            [from, PositionName, Manager, Hours, Department, Country, Reason, address],
            async (parse, id, run, ct) =>
            {
                if (parse.GetValue(address) is { } email)
                    return await ChangeAddress(parse, id, email, run, ct);
                var request = Facts<ChangeEmployment.Request>(parse, from);
                request.Reason = parse.GetValue(Reason);
                return Say(
                    run,
                    await run.Get<ChangeEmployment>().Handle(id, request, parse.GetValue(Common.DryRun), ct)
                );
            }
        );
        command.Validators.Add(result =>
        {
            if ((result.GetValue(from) is null) == (result.GetValue(address) is null))
                result.AddError("Name either --from with what changes on that day, or --email with the new address.");
        });
        return command;
    }

    private static async Task<int> ChangeAddress(
        ParseResult parse,
        Id<Person> id,
        string email,
        Operation run,
        CancellationToken ct
    )
    {
        var isDry = parse.GetValue(Common.DryRun);
        return run.Say(
            await run.Get<ChangeAddress>().Handle(id, new() { Email = email }, isDry, ct),
            c => c,
            c => Console.Out.WriteLine($"{c.Name}: {c.Before} {(isDry ? "would become" : "is now")} {c.Email}.")
        );
    }
}
