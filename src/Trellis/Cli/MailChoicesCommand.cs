using System.CommandLine;
using System.Text.Json;
using Trellis.Messages;

namespace Trellis.Cli;

/// <summary>The command that shows and changes when somebody gets which messages by mail.</summary>
public static class MailChoicesCommand
{
    private static readonly Dictionary<string, Cadence> Words = Enum.GetValues<Cadence>()
        .ToDictionary(c => JsonNamingPolicy.KebabCaseLower.ConvertName(c.ToString()), StringComparer.Ordinal);

    public static Command Choices()
    {
        var email = new Argument<string>("EMAIL") { Description = "Whose messages." };
        var kind = new Option<string?>("--kind")
        {
            Description = "The kind to change, such as stipend.paid.",
            HelpName = "KIND",
        };
        var when = new Option<string?>("--when") { Description = "at-once, daily, weekly or never." };
        when.AcceptOnlyFromAmong([.. Words.Keys]);
        var command = new Command("choices", "Show when somebody gets which messages by mail, or change it for a kind.")
        {
            email,
            kind,
            when,
            Common.Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(kind) is null != result.GetResult(when) is null)
                result.AddError("--kind and --when belong together: which messages, and when they come.");
        });
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var found = await PersonOptions.Find(run, parse.GetValue(email)!, token);
                        if (found.Value is not { } person)
                            return Operation.Fail(found.Problem!);
                        if (parse.GetValue(kind) is { } name)
                        {
                            var choice = new ChooseMessages.Choice(name, Words[parse.GetValue(when)!]);
                            var chosen = await run.Get<ChooseMessages>()
                                .Handle(new() { Choices = [choice] }, token, person.Id);
                            if (chosen.Problem is { } problem)
                                return Operation.Fail(problem);
                        }
                        else
                            await run.Read($"choices of messages of {person.Email}", token, person.Id);
                        return run.Say<MyChoices.View>(
                            await run.Get<MyChoices>().Load(token, person.Id),
                            view => view.Kinds,
                            Tell
                        );
                    },
                    ct
                )
        );
        return command;
    }

    private static void Tell(MyChoices.View view)
    {
        foreach (var line in view.Kinds)
            Console.Out.WriteLine($"{Words.Single(w => w.Value == line.Cadence).Key, -8} {line.Kind}: {line.Subject}");
    }
}
