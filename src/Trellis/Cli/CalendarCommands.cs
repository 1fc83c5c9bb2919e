using System.CommandLine;
using Trellis.Calendar;

namespace Trellis.Cli;

/// <summary>The commands about the private addresses of calendars.</summary>
public static class CalendarCommands
{
    public static Command Address() =>
        About(
            "address",
            "Make the private address of somebody's calendar. An earlier one ends.",
            async (run, person, ct) =>
                run.Say(
                    await run.Get<MakeCalendarAddress>().Handle(person.Id, null, ct),
                    made => new { person.Email, made.Address },
                    made =>
                        Console.Out.WriteLine(
                            $"{person.Name} adds this address{Place} to their calendar program. It is not shown "
                                + $"again:\n\n  {made.Address}"
                        )
                )
        );

    public static Command Off() =>
        About(
            "off",
            "Switch the private address of somebody's calendar off.",
            async (run, person, ct) =>
                run.Say(
                    await run.Get<EndCalendarAddress>().Handle(person.Id, ct),
                    _ => new { person.Email },
                    _ => Console.Out.WriteLine($"The calendar of {person.Name} has no address.")
                )
        );

    private static string Place => Front.UrlOfEnvironment is null ? ", after the address of your installation," : "";

    private static Command About(
        string name,
        string description,
        Func<Operation, Person, CancellationToken, Task<int>> act
    )
    {
        var email = new Argument<string>("EMAIL") { Description = "Whose calendar." };
        var command = new Command(name, description) { email, Common.Json };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var found = await PersonOptions.Find(run, parse.GetValue(email)!, token);
                        return found.Value is { } person
                            ? await act(run, person, token)
                            : Operation.Fail(found.Problem!);
                    },
                    ct
                )
        );
        return command;
    }
}
