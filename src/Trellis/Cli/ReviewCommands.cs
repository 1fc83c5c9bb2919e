using System.CommandLine;
using Trellis.Reviews;
using Trellis.Reviews.Opening;
using Trellis.Reviews.WaysOn;

namespace Trellis.Cli;

/// <summary>The commands about reviews: which are open, opening one, cancelling one.</summary>
public static class ReviewCommands
{
    public static Command List()
    {
        var command = new Command("list", "List open reviews: where each stands, and whose turn it is.")
        {
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                        run.Say<IReadOnlyList<OpenReviewList.Line>>(
                            new(await run.Get<OpenReviewList>().Load(token), null),
                            l => l,
                            Tell
                        ),
                    ct
                )
        );
        return command;
    }

    public static Command Open()
    {
        var email = Email();
        var annual = new Option<bool>("--annual")
        {
            Description = "Open an annual 360 instead of a calibration conversation.",
        };
        var command = new Command("open", "Open a review for somebody.") { email, annual, Common.Json };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var list = run.Get<OpenReviewList>();
                        if (await list.Person(parse.GetValue(email)!, token) is not { } person)
                            return Operation.Fail(new Problem.Missing("This person"));
                        var opened = await run.Get<StartReview>()
                            .Handle(
                                person,
                                token,
                                parse.GetValue(annual) ? ReviewKind.Annual360 : ReviewKind.Calibration
                            );
                        return run.Say(opened, id => id, id => Console.Out.WriteLine($"Opened: {id}"));
                    },
                    ct
                )
        );
        return command;
    }

    public static Command Cancel()
    {
        var email = Email();
        var reason = new Option<string>("--reason")
        {
            Description = "Why; everybody in the review reads it.",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new Command("cancel", "Cancel the open review of somebody.") { email, reason };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var lines = await run.Get<OpenReviewList>().Load(token);
                        var named = parse.GetValue(email)!.Trim();
                        var line = lines.FirstOrDefault(l =>
                            l.Person.Equals(named, StringComparison.OrdinalIgnoreCase)
                        );
                        if (line is null)
                            return Operation.Fail(new Problem.Missing("An open review of this person"));
                        var request = new CancelReview.Request { Reason = parse.GetValue(reason) };
                        var cancelled = await run.Get<CancelReview>().Handle(line.Id, request, token);
                        return cancelled.Problem is { } problem ? Operation.Fail(problem) : 0;
                    },
                    ct
                )
        );
        return command;
    }

    private static Argument<string> Email() =>
        new("email") { Description = "The email of the person.", HelpName = "EMAIL" };

    private static void Tell(IReadOnlyList<OpenReviewList.Line> lines)
    {
        foreach (var line in lines)
            Console.Out.WriteLine($"{line.Person, -36} {line.Kind, -12} {line.Stage, -14} {line.DueOn:yyyy-MM-dd}");
        if (lines.Count == 0)
            Console.Out.WriteLine("No review is open.");
    }
}
