using System.CommandLine;
using Trellis.Stipends.Account;
using Trellis.Stipends.Policy;

namespace Trellis.Cli;

/// <summary>
/// The commands about the stipend. The quote and the check need no database: they are the rules alone.
/// </summary>
public static class StipendCommands
{
    private static readonly Option<FileInfo?> Policy = new("--policy")
    {
        Description = "A YAML file with any of the settings of a policy; the rest keeps its default.",
        HelpName = "FILE",
    };

    public static Command Quote()
    {
        var hired = StipendOptions.Date("--hired", "The first day of work.", required: true);
        var on = StipendOptions.Date("--on", "The day to answer for.", required: true);
        var ended = StipendOptions.Date("--ended", "The last day of work, where it is known.");
        var hours = new Option<IReadOnlyList<(DateOnly, int)>>("--hours")
        {
            Description = "Hours a week: 40, or from a day on: 2026-01-01:40,2026-06-01:32.",
            CustomParser = StipendOptions.Hours,
            DefaultValueFactory = _ => [(DateOnly.MinValue, 40 * 60)],
        };
        var spent = StipendOptions.Amount("--spent", "Spent and held already in the stipend year of that day.");
        var basis = new Option<string?>("--year-basis")
        {
            Description = "employment or calendar, in place of what the policy says.",
        };
        basis.AcceptOnlyFromAmong("employment", "calendar");
        var conversation = StipendOptions.Date(
            "--conversation",
            "The day of the calibration conversation, where the policy asks for it."
        );
        var command = new Command("quote", "What somebody has earned and may spend on a day, and why.")
        {
            hired,
            on,
            hours,
            ended,
            spent,
            basis,
            conversation,
            Policy,
            Common.Json,
        };
        command.SetAction(parse =>
        {
            var (terms, problem) = Terms(parse);
            if (terms is null)
                return Operation.Fail(problem!);
            if (parse.GetValue(basis) is { } asked)
                terms = terms with { YearBasis = asked == "calendar" ? YearBasis.Calendar : YearBasis.Employment };
            if (parse.GetValue(ended) < parse.GetValue(hired))
                return Operation.Fail(
                    new Problem.Unreadable([new("--ended", 0, 0, "The last day is before the first day.")])
                );
            var engagement = new Engagement(
                parse.GetValue(hired)!.Value,
                parse.GetValue(ended),
                parse.GetValue(hours)!,
                parse.GetValue(conversation)
            );
            var quote = StipendQuote.Of(engagement, new(terms), parse.GetValue(on)!.Value, parse.GetValue(spent));
            return Operation.Say(
                parse.GetValue(Common.Json),
                new Result<StipendQuote>(quote, null),
                QuoteDocument.Of,
                q => Tell(q)
            );
        });
        return command;
    }

    public static Command Check()
    {
        var amount = StipendOptions.Amount("--amount", "What it costs.");
        amount.Required = true;
        var spendOn = StipendOptions.Date("--spend-on", "When it is to be bought.", required: true);
        var requestedOn = StipendOptions.Date("--requested-on", "When it is asked for.", required: true);
        var command = new Command("check", "Whether a purchase needs approval and notice.")
        {
            amount,
            spendOn,
            requestedOn,
            Policy,
            Common.Json,
        };
        command.SetAction(parse =>
        {
            var (terms, problem) = Terms(parse);
            if (terms is null)
                return Operation.Fail(problem!);
            var purchase = new Purchase(
                parse.GetValue(amount),
                parse.GetValue(spendOn)!.Value,
                parse.GetValue(requestedOn)!.Value,
                "",
                null
            );
            var needsNotice = StipendRules.NeedsNotice(terms, purchase.Amount);
            var findings = PolicyCheck.Thresholds(terms, purchase);
            var answer = new
            {
                NeedsApproval = StipendRules.NeedsApproval(terms, purchase.Amount),
                NoticeRequired = needsNotice,
                NoticeMet = StipendRules.NoticeMet(terms, purchase.Amount, purchase.SpendOn, purchase.AskedOn),
                LatestRequestDate = needsNotice ? StipendRules.LatestRequest(terms, purchase.SpendOn) : (DateOnly?)null,
                Findings = findings.Select(f => new { f.Rule, Text = $"{f.Title}. {f.Text}" }),
            };
            return Operation.Say(
                parse.GetValue(Common.Json),
                new Result<object>(answer, null),
                a => a,
                _ =>
                {
                    foreach (var f in findings)
                        Console.Out.WriteLine($"{f.Title}. {f.Text}");
                }
            );
        });
        return command;
    }

    internal static void Tell(StipendQuote quote)
    {
        foreach (var step in quote.Steps)
            Console.Out.WriteLine(
                $"{(step.Clause == "yearly-stipend" ? "" : step.Amount.In(quote.Terms.Currency)), 14}  {step.Text}"
            );
    }

    private static (StipendTerms? Terms, Problem? Problem) Terms(ParseResult parse)
    {
        if (parse.GetValue(Policy) is not { } file)
            return (new(), null);
        if (!file.Exists)
            return (null, new Problem.Unreadable([new(file.ToString(), 0, 0, "There is no file of this name.")]));
        var read = PolicyFile.Read(new(file.ToString(), file.OpenRead));
        return (read.Value, read.Problem);
    }
}
