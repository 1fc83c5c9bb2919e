using System.CommandLine;
using Trellis.People;

namespace Trellis.Cli;

/// <summary>The commands about one person.</summary>
public static class PersonCommands
{
    private static readonly Option<DateOnly?> From = new("--from")
    {
        Description = "The first day on which position, manager and hours hold. A day in the past needs --reason.",
        HelpName = "DATE",
    };
    private static readonly Option<string?> Position = Text("--position", "Role / position, or its slug; or none.");
    private static readonly Option<string?> Manager = Text("--manager", "The email of the manager; or none.");
    private static readonly Option<string?> Hours = Text("--hours", "Hours a week, such as 40, 37.5 or 38:30.");
    private static readonly Option<string?> Department = Text("--department", "The department; or none.");
    private static readonly Option<string?> Country = Text("--country", "The country; or none.");
    private static readonly Option<string?> Reason = Text("--reason", "Why; kept in the record of activity.");
    private static readonly Option<string?> Address = Text("--email", "The new address, to sign in with at once.");

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    public static Command Change()
    {
        var email = new Argument<string>("EMAIL");
        var command = new Command("change", "Change a person's work from a day on, or their address.")
        {
            email,
            From,
            Position,
            Manager,
            Hours,
            Department,
            Country,
            Reason,
            Address,
            Common.DryRun,
            Common.Json,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(From) is null) == (result.GetValue(Address) is null))
                result.AddError("Name either --from with what changes on that day, or --email with the new address.");
        });
        command.SetAction((parse, ct) => Operation.Run(parse, (run, token) => Do(parse, email, run, token), ct));
        return command;
    }

    private static async Task<int> Do(ParseResult parse, Argument<string> email, Operation run, CancellationToken ct)
    {
        var (all, asked) = (run.Get<AppDb>().For(run.Me).People, parse.GetValue(email)!);
        var key = Names.Key(Names.TidyAddress(asked));
        if (await all.SingleOrDefaultAsync(p => p.EmailKey == key, ct) is not { } person)
            return Operation.Fail(
                new Problem.Missing(
                    $"\"{asked}\"",
                    Names.Nearest(asked, await all.Select(p => p.Email).ToListAsync(ct))
                )
            );
        var isDry = parse.GetValue(Common.DryRun);
        if (parse.GetValue(Address) is { } address)
            return run.Say(
                await run.Get<ChangeAddress>().Handle(person.Id, new() { Email = address }, isDry, ct),
                c => c,
                c => Console.Out.WriteLine($"{c.Name}: {c.Before} {(isDry ? "would become" : "is now")} {c.Email}.")
            );
        var request = new ChangeEmployment.Request
        {
            From = parse.GetValue(From),
            Position = parse.GetValue(Position),
            Manager = parse.GetValue(Manager),
            Hours = parse.GetValue(Hours),
            Department = parse.GetValue(Department),
            Country = parse.GetValue(Country),
            Reason = parse.GetValue(Reason),
        };
        return run.Say(await run.Get<ChangeEmployment>().Handle(person.Id, request, isDry, ct), c => c, Tell);
    }

    private static void Tell(ChangeEmployment.View view)
    {
        Console.Out.WriteLine(
            view.Changes.Count == 0 ? $"{view.Name}: nothing is different."
            : view.Saved ? $"{view.Name}: changed."
            : $"{view.Name}: would change. Nothing was saved."
        );
        foreach (var change in view.Changes)
            Console.Out.WriteLine($"  {change}");
        foreach (var item in view.Follows)
            Console.Out.WriteLine($"  {item.Title}: {item.Text}");
    }
}
