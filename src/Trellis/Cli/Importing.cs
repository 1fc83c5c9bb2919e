using System.CommandLine;
using Trellis.Accounts;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Exchange.Mapping;
using Trellis.People;
using Trellis.Settings;
using Trellis.Ui;

namespace Trellis.Cli;

/// <summary>The commands that bring something in.</summary>
public static class Importing
{
    public static Command Framework()
    {
        var path = new Argument<string>("PATH")
        {
            Description =
                "A folder of YAML or CSV files, a zip of one, a single YAML or CSV file, or a CASE package (.json).",
        };
        var format = new Option<string>("--format")
        {
            Description = $"How to read it: {string.Join(", ", Formats.Known)}.",
            DefaultValueFactory = _ => Formats.Auto,
        };
        var name = new Option<string?>("--name")
        {
            Description = "The framework's name here. The same name again brings that framework up to date.",
        };
        var map = new Option<string?>("--map")
        {
            Description = "A mapping: what the columns of a table of your own mean (docs/guide/tables.md).",
        };
        var draft = new Option<bool>("--draft")
        {
            Description =
                "Into the draft, to be looked over and published on a page, instead of as a version that holds "
                + "from today.",
        };
        var removals = new Option<bool>("--allow-removals")
        {
            Description =
                "Retire more than half of a known framework, or all of one kind of its parts, if the file does "
                + "not have them.",
        };
        var command = new Command("framework", "Bring in a framework.")
        {
            path,
            format,
            name,
            map,
            draft,
            removals,
            Common.DryRun,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
            {
                var progress = new Progress();
                // Reading comes first: a file that cannot be used never touches a database.
                var parsed = parse.GetValue(map) is { } mapping
                    ? MappedTable.OnDisk(parse.GetValue(path)!, mapping)
                    : Formats.Read(parse.GetValue(path)!, parse.GetValue(format)!);
                if (parsed.Problem is { } problem)
                    return Ended(problem);
                if (File.Exists(parse.GetValue(path)!) && parse.GetValue(name) is null && parsed.Value!.Content is null)
                    return Ended(
                        new Problem.Unreadable([
                            new(
                                "--name",
                                0,
                                0,
                                "A single file does not say which framework it is. Name it with --name; a known "
                                    + "name brings that framework to what the file says."
                            ),
                        ])
                    );
                progress.Say("Comparing with what is here");
                return Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        progress.Say(parse.GetValue(Common.DryRun) ? "Comparing with what is here" : "Bringing it in");
                        var brought = await run.The<ImportFramework>()
                            .Handle(
                                new(
                                    parsed.Value!,
                                    parse.GetValue(name),
                                    parse.GetValue(Common.DryRun),
                                    parse.GetValue(draft),
                                    AllowRemovals: parse.GetValue(removals)
                                ),
                                token
                            );
                        progress.Dispose();
                        return run.Say(
                            brought,
                            r => Document(r),
                            r =>
                                Tell(
                                    r,
                                    parse,
                                    $"The framework \"{parse.GetValue(name) ?? parsed.Value!.DefaultName}\"",
                                    DescribeCounts(r.Counts)
                                )
                        );
                    },
                    ct
                );

                Task<int> Ended(Problem why)
                {
                    progress.Dispose();
                    return Task.FromResult(Operation.Fail(why));
                }
            }
        );
        return command;
    }

    public static Command People()
    {
        var file = new Argument<string>("FILE.csv")
        {
            Description =
                "Columns: email, name, position, manager_email, weekly_hours, start_date, end_date, role; "
                + "in any order.",
        };
        var command = new Command("people", "Import people and their employment facts.")
        {
            file,
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
                return Operation.Run(
                    parse,
                    async (run, token) =>
                        run.Say(
                            await run.The<ImportPeople>()
                                .Handle(InputFile.OnDisk(path), parse.GetValue(Common.DryRun), token),
                            r => r,
                            r =>
                                Tell(
                                    r,
                                    parse,
                                    "The organisation",
                                    $"{r.Counts.People} people in {r.Counts.Teams} teams"
                                )
                        ),
                    ct
                );
            }
        );
        return command;
    }

    public static Command AddUser()
    {
        var email = new Argument<string>("EMAIL");
        var name = new Option<string>("--name") { Description = "How they are called.", Required = true };
        var role = new Option<string>("--role")
        {
            Description = "employee, people-ops, finance or admin.",
            Required = true,
        };
        role.AcceptOnlyFromAmong("employee", "people-ops", "finance", "admin");
        var command = new Command(
            "add",
            "Add a person, or change the role of a known one, and make the link with which they choose a password."
        )
        {
            email,
            name,
            role,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var access = parse.GetValue(role) switch
                        {
                            "people-ops" => AccessRole.PeopleOps,
                            "finance" => AccessRole.Finance,
                            "admin" => AccessRole.Admin,
                            _ => AccessRole.Employee,
                        };
                        var added = await run.The<AddUser>()
                            .Handle(new(parse.GetValue(email)!, parse.GetValue(name)!, access), token);
                        if (added.Value is not { } person)
                            return Operation.Fail(added.Problem!);
                        return await Link(run, person, token);
                    },
                    ct
                )
        );
        return command;
    }

    public static Command LinkUser()
    {
        var email = new Argument<string>("EMAIL");
        var command = new Command(
            "link",
            "Make the link with which a known person chooses a password, whatever their role."
        )
        {
            email,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var (all, asked) = (run.The<AppDb>().For(run.Me).People, parse.GetValue(email)!);
                        var key = Names.Key(asked);
                        if (await all.SingleOrDefaultAsync(p => p.EmailKey == key, token) is { } person)
                            return await Link(run, person, token);
                        return Operation.Fail(
                            new Problem.Missing(
                                $"\"{asked}\"",
                                Names.Nearest(asked, await all.Select(p => p.Email).ToListAsync(token))
                            )
                        );
                    },
                    ct
                )
        );
        return command;
    }

    private static async Task<int> Link(Operation run, Person person, CancellationToken ct)
    {
        var (made, url) = (await run.The<Invitations>().Make(person.Id, ct), Front.UrlOfEnvironment);
        var place = url is null ? ", after the address of your installation," : "";
        return run.Say(
            made,
            l => new
            {
                person.Email,
                person.Name,
                Role = person.Access,
                Link = url + l,
            },
            l =>
                Console.Out.WriteLine(
                    $"{person.Name} can sign in as {person.Email}. This link{place} sets the password. It works "
                        + $"once, for one day:\n\n  {url}{l}"
                )
        );
    }

    public static Command Organisation()
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
        var command = new Command(
            "organisation",
            "Change the name or time zone of your organisation, or how long a session lasts unused."
        )
        {
            name,
            zone,
            idle,
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
                        var changed = await run.The<ChangeOrganisation>()
                            .Handle(new(parse.GetValue(name), parse.GetValue(zone), minutes), token);
                        return run.Say(
                            changed,
                            o => new
                            {
                                o.Name,
                                o.TimeZone,
                                o.IdleMinutes,
                            },
                            o =>
                                Console.Out.WriteLine(
                                    $"{o.Name}, {o.TimeZone}. A session ends after {Ui.Say.Hour(o.IdleMinutes)} "
                                        + $"hours unused."
                                )
                        );
                    },
                    ct
                )
        );
        return command;
    }

    private static string DescribeCounts(FrameworkCounts c) =>
        string.Join(
            ", ",
            Say.Count(c.Families, "family", "families"),
            Say.Count(c.Roles, "role", "roles"),
            Say.Count(c.Positions, "position", "positions"),
            Say.Count(c.Categories, "category", "categories"),
            Say.Count(c.Competencies, "competency", "competencies"),
            Say.Count(c.Skills, "skill", "skills"),
            Say.Count(c.Descriptors, "descriptor", "descriptors"),
            Say.Count(c.Expectations, "expectation", "expectations")
        );

    private static void Tell<T>(ImportReport<T> report, ParseResult parse, string what, string holds)
    {
        var dry = parse.GetValue(Common.DryRun);
        Console.Out.WriteLine(
            $"{(dry ? "Would be: " : "")}{report.Added} added, {report.Changed} changed, {report.Removed} removed, "
                + $"{report.Unchanged} unchanged."
        );
        Console.Out.WriteLine($"{what} {(dry ? "would then hold" : "now holds")} {holds}.");
        if (report.Changes is { Count: > 0 } changes)
        {
            Console.Out.WriteLine($"\nWhat changes ({changes.Count}):");
            foreach (var change in changes)
                Console.Out.WriteLine($"  {change}");
        }
        List("Not used", report.Ignored);
        List("Worth a look", report.Warnings);
    }

    /// <summary>The documented shape; what changes in words is added where the framework was known before.</summary>
    private static Dictionary<string, object> Document(ImportReport<FrameworkCounts> r)
    {
        var document = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["added"] = r.Added,
            ["changed"] = r.Changed,
            ["removed"] = r.Removed,
            ["unchanged"] = r.Unchanged,
            ["ignored"] = r.Ignored,
            ["warnings"] = r.Warnings,
            ["counts"] = r.Counts,
        };
        if (r.Changes is { Count: > 0 } changes)
            document["changes"] = changes;
        return document;
    }

    private static void List(string title, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        Console.Out.WriteLine($"\n{title} ({findings.Count}):");
        foreach (var finding in findings)
            Console.Out.WriteLine($"  {finding}");
    }
}
