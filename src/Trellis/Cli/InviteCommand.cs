using System.CommandLine;
using Trellis.People;

namespace Trellis.Cli;

/// <summary>The command that invites several people by mail.</summary>
public static class InviteCommand
{
    public static Command Invite()
    {
        var emails = new Argument<string[]>("EMAIL")
        {
            Description = "Whom. Whoever has a password already, or has left, is left out.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("invite", "Send people a link by mail with which they choose their first password.")
        {
            emails,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var people = new List<Id<Person>>();
                        foreach (var email in parse.GetValue(emails)!)
                        {
                            var found = await PersonOptions.Find(run, email, token);
                            if (found.Value is not { } person)
                                return Operation.Fail(found.Problem!);
                            people.Add(person.Id);
                        }
                        return run.Say(
                            await run.Get<InvitePeople>().Handle(new() { People = people }, token),
                            view => view,
                            Tell
                        );
                    },
                    ct
                )
        );
        return command;
    }

    private static void Tell(InvitePeople.View view)
    {
        if (view.Invited.Count > 0)
            Console.Out.WriteLine(
                $"Invited: {Ui.Say.List(view.Invited)}. The mail goes out once the server runs, and its link works for a day."
            );
        if (view.LeftOut.Count > 0)
            Console.Out.WriteLine($"Left out, because they need no invitation: {Ui.Say.List(view.LeftOut)}.");
    }
}
