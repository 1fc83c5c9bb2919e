using System.CommandLine;
using Trellis.Settings;

namespace Trellis.Cli;

/// <summary>The command that changes what holds for the whole organisation.</summary>
public static class OrganisationCommand
{
    public static Command Change()
    {
        var name = new Option<string?>("--name") { Description = "What your organisation is called." };
        var zone = new Option<string?>("--time-zone")
        {
            Description = "Where a day begins for you, such as Europe/Berlin.",
            HelpName = "ZONE",
        };
        var idle = new Option<double?>("--idle-hours")
        {
            Description = "How long a session lasts unused: 0.25 to 336 hours. Otherwise 12.",
            HelpName = "HOURS",
        };
        var logo = new Option<FileInfo?>("--logo")
        {
            Description = "The logo: PNG, JPEG or WebP, up to 200 KB.",
            HelpName = "FILE",
        };
        var noLogo = new Option<bool>("--no-logo") { Description = "Remove the logo." };
        var first = new Option<string?>("--first-day")
        {
            Description = "The first day with Trellis: what was due before it is not tracked; or none.",
            HelpName = "DATE",
        };
        var months = new Option<int?>("--calibration-months")
        {
            Description = "Months from the first day of work to the calibration conversation: 1 to 24. Otherwise 4.",
        };
        var days = new Option<int?>("--one-on-one-days")
        {
            Description = "Days from one 1:1 to the next: 1 to 365. Otherwise 14.",
        };
        var command = new Command(
            "organisation",
            "Change the name, time zone or logo of your organisation, how long a session lasts unused, or by when "
                + "conversations are due."
        )
        {
            name,
            zone,
            idle,
            logo,
            noLogo,
            first,
            months,
            days,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var minutes = parse.GetValue(idle) is { } hours
                            ? (int?)Math.Clamp(Math.Round(hours * 60), 0, 1_000_000)
                            : null;
                        var clears = parse.GetValue(first) == "none";
                        if (parse.GetValue(first) is { } text && !clears && FormInput.Day(text) is null)
                            return Operation.Fail(
                                new Problem.Unreadable([
                                    new("--first-day", 0, 0, "Write a day as 2026-05-14, or none."),
                                ])
                            );
                        var changed = await run.Get<ChangeOrganisation>()
                            .Handle(
                                new(
                                    parse.GetValue(name),
                                    parse.GetValue(zone),
                                    minutes,
                                    FormInput.Day(parse.GetValue(first)),
                                    parse.GetValue(months),
                                    parse.GetValue(days),
                                    ClearsFirstDay: clears
                                ),
                                token
                            );
                        if (
                            changed.Problem is null
                            && await Logo(run, parse.GetValue(logo), parse.GetValue(noLogo), token) is { } unusable
                        )
                            return Operation.Fail(unusable);
                        return run.Say(
                            changed,
                            OrganisationSettings.View.Of,
                            o =>
                                Console.Out.WriteLine(
                                    $"{o.Name}, {o.TimeZone}. A session ends after {Ui.Say.Hour(o.IdleMinutes)} "
                                        + $"hours unused. First day with Trellis: "
                                        + $"{(o.FirstDay is { } day ? $"{day:yyyy-MM-dd}" : "not set")}; calibration "
                                        + $"conversation after {o.CalibrationMonths} months, a 1:1 every "
                                        + $"{o.OneOnOneDays} days."
                                )
                        );
                    },
                    ct
                )
        );
        return command;
    }

    /// <summary>Takes the logo in a file, or none any more, where either is asked for.</summary>
    private static async Task<Problem?> Logo(Operation run, FileInfo? file, bool remove, CancellationToken ct)
    {
        if (remove)
            return (await run.Get<RemoveLogo>().Handle(ct)).Problem;
        if (file is null)
            return null;
        if (!file.Exists)
            return new Problem.Missing($"\"{file.Name}\"");
        await using var content = file.OpenRead();
        return (await run.Get<SetLogo>().Handle(content, ct)).Problem;
    }
}
