using System.CommandLine;
using Trellis.Reviews.Radar;

namespace Trellis.Cli;

/// <summary>The commands about promised conversations: what is due, and when one was held before Trellis.</summary>
public static class ConversationCommands
{
    public static Command Due()
    {
        var person = new Option<string?>("--person")
        {
            Description = "Only the conversations of this person, by email.",
            HelpName = "EMAIL",
        };
        var on = new Option<DateOnly?>("--on")
        {
            Description = "What is upcoming, due, overdue and done as seen on this day. Otherwise today.",
            HelpName = "DATE",
        };
        var command = new Command(
            "due",
            "List the conversations that people are promised and that are upcoming, due, overdue or done."
        )
        {
            person,
            on,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var email = parse.GetValue(person);
                        var lines = await run.Get<DueObligations>().Load(email, null, parse.GetValue(on), token);
                        await run.Read(email is null ? "due" : $"due of {email}", token);
                        return run.Say(lines, l => l, Tell);
                    },
                    ct
                )
        );
        return command;
    }

    public static Command Record()
    {
        var email = new Argument<string>("EMAIL") { Description = "Whose conversation." };
        var kind = new Option<string>("--kind")
        {
            Description = $"Which one: {string.Join(", ", ObligationWords.Kinds.Select(k => k.Word()))}.",
            Required = true,
        };
        kind.AcceptOnlyFromAmong([.. ObligationWords.Kinds.Select(k => k.Word())]);
        var on = PersonOptions.Day("--on", "The day on which it was held.");
        on.Required = true;
        var command = new Command("record", "Record when a conversation was held before or outside Trellis.")
        {
            email,
            kind,
            on,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var found = await PersonOptions.Find(run, parse.GetValue(email)!, token);
                        if (found.Value is not { } person)
                            return Operation.Fail(found.Problem!);
                        var request = new RecordConversation.Request
                        {
                            Kind = parse.GetValue(kind),
                            On = parse.GetValue(on),
                        };
                        return run.Say(
                            await run.Get<RecordConversation>().Handle(person.Id, request, token),
                            _ => new
                            {
                                person.Email,
                                request.Kind,
                                request.On,
                            },
                            _ => Console.Out.WriteLine($"{person.Name}: {request.Kind} on {request.On:yyyy-MM-dd}.")
                        );
                    },
                    ct
                )
        );
        return command;
    }

    public static Command Import()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A CSV file or an Excel workbook with the columns email, kind and date.",
        };
        var command = new Command("conversations", "Import when conversations were held before Trellis.")
        {
            file,
            TableOptions.Delimiter,
            TableOptions.Encoding,
            TableOptions.Sheet,
            Common.DryRun,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
            {
                var path = parse.GetValue(file)!;
                if (!File.Exists(path))
                    return Task.FromResult(
                        Operation.Fail(new Problem.Unreadable([new(path, 0, 0, "There is no file of this name.")]))
                    );
                var input = InputFile.OnDisk(path) with { Format = TableOptions.Of(parse) };
                return Operation.Run(
                    parse,
                    async (run, token) =>
                        run.Say(
                            await run.Get<ImportConversations>()
                                .Handle(new(input, parse.GetValue(Common.DryRun)), token),
                            r => r,
                            r =>
                                ImportOutput.Tell(
                                    r,
                                    parse,
                                    "The record",
                                    Ui.Say.Count(r.Counts.Conversations, "conversation", "conversations")
                                )
                        ),
                    ct
                );
            }
        );
        return command;
    }

    private static void Tell(IReadOnlyList<DueObligations.Line> lines)
    {
        foreach (var line in lines)
            Console.Out.WriteLine($"{line.State, -8} {line.DueOn:yyyy-MM-dd}  {line.Kind, -12} {line.Person}");
        if (lines.Count == 0)
            Console.Out.WriteLine("Nothing is due.");
    }
}
