using System.CommandLine;
using Trellis.People;

namespace Trellis.Cli;

/// <summary>The commands about one person.</summary>
public static class PersonCommands
{
    public static Command Change()
    {
        var email = new Argument<string>("EMAIL");
        var address = new Option<string>("--email")
        {
            Description = "The new address, with which they sign in from then on.",
            HelpName = "NEW",
            Required = true,
        };
        var command = new Command("change", "Change the address of a person.")
        {
            email,
            address,
            Common.DryRun,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var (all, asked) = (run.Get<AppDb>().For(run.Me).People, parse.GetValue(email)!);
                        var key = Names.Key(Names.TidyAddress(asked));
                        if (await all.SingleOrDefaultAsync(p => p.EmailKey == key, token) is not { } person)
                            return Operation.Fail(
                                new Problem.Missing(
                                    $"\"{asked}\"",
                                    Names.Nearest(asked, await all.Select(p => p.Email).ToListAsync(token))
                                )
                            );
                        var isDry = parse.GetValue(Common.DryRun);
                        var changed = await run.Get<ChangeAddress>()
                            .Handle(person.Id, new() { Email = parse.GetValue(address) }, isDry, token);
                        return run.Say(
                            changed,
                            c => c,
                            c =>
                                Console.Out.WriteLine(
                                    $"{c.Name}: {c.Before} {(isDry ? "would become" : "is now")} {c.Email}."
                                )
                        );
                    },
                    ct
                )
        );
        return command;
    }
}
