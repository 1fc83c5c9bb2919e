using System.CommandLine;
using Trellis.People.Acts;

namespace Trellis.Cli;

/// <summary>What the commands about one person share.</summary>
internal static class PersonOptions
{
    /// <summary>Among how many addresses one that was mistyped is looked for.</summary>
    private const int MostKnown = 2000;

    public static readonly Option<string?> PositionName = Text("--position", "Role / position, or its slug; or none.");
    public static readonly Option<string?> Manager = Text("--manager", "The email of the manager; or none.");
    public static readonly Option<string?> Hours = Text("--hours", "Hours a week, such as 40, 37.5 or 38:30.");
    public static readonly Option<string?> Department = Text("--department", "The department; or none.");
    public static readonly Option<string?> Country = Text("--country", "The country; or none.");
    public static readonly Option<string?> Reason = Text("--reason", "Why; kept in the record of activity.");

    public static Option<string?> Text(string name, string description) => new(name) { Description = description };

    public static Option<DateOnly?> Day(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE" };

    /// <summary>The facts of somebody's work, of a command that takes these options, from a day on.</summary>
    public static T Facts<T>(ParseResult parse, Option<DateOnly?> from)
        where T : EmploymentRequest, new() =>
        new()
        {
            From = parse.GetValue(from),
            Position = parse.GetValue(PositionName),
            Manager = parse.GetValue(Manager),
            Hours = parse.GetValue(Hours),
            Department = parse.GetValue(Department),
            Country = parse.GetValue(Country),
        };

    /// <summary>A command about a known person, whose address is its first argument.</summary>
    public static Command About(
        string name,
        string description,
        IEnumerable<Option> options,
        Func<ParseResult, Id<Person>, Operation, CancellationToken, Task<int>> act
    )
    {
        var email = new Argument<string>("EMAIL");
        var command = new Command(name, description) { email };
        foreach (var option in options.Append(Common.DryRun).Append(Common.Json))
            command.Add(option);
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var found = await Find(run, parse.GetValue(email)!, token);
                        return found.Value is { } person
                            ? await act(parse, person.Id, run, token)
                            : Operation.Fail(found.Problem!);
                    },
                    ct
                )
        );
        return command;
    }

    /// <summary>The person with an address.</summary>
    public static async Task<Result<Person>> Find(Operation run, string asked, CancellationToken ct)
    {
        var all = run.Get<AppDb>().For(run.Me).People;
        var key = Names.Key(Names.TidyAddress(asked));
        if (await all.SingleOrDefaultAsync(p => p.EmailKey == key, ct) is { } person)
            return person;
        var known = await all.OrderBy(p => p.Email).Select(p => p.Email).Take(MostKnown).ToListAsync(ct);
        return new Problem.Missing($"The person \"{asked}\"", Names.Nearest(asked, known));
    }

    /// <summary>Says what an act changed, or would change.</summary>
    public static int Say(Operation run, Result<PersonEffect> effect) => run.Say(effect, e => e, Tell);

    private static void Tell(PersonEffect effect)
    {
        Console.Out.WriteLine(
            effect.Changes.Count == 0 ? $"{effect.Name}: nothing is different."
            : effect.Saved ? $"{effect.Name}: changed."
            : $"{effect.Name}: would change. Nothing was saved."
        );
        foreach (var change in effect.Changes)
            Console.Out.WriteLine($"  {change}");
        foreach (var item in effect.Follows)
            Console.Out.WriteLine($"  {item.Title}: {item.Text}");
    }
}
