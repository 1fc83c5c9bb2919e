using System.CommandLine;
using Trellis.Accounts;
using Trellis.People;
using Trellis.Settings;

namespace Trellis.Cli;

/// <summary>The commands about who signs in and about the organisation.</summary>
public static class AccountCommands
{
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
                        var added = await run.Get<AddUser>()
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
                        var (all, asked) = (run.Get<AppDb>().For(run.Me).People, parse.GetValue(email)!);
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
        var (made, url) = (await run.Get<Invitations>().Make(person.Id, ct), Front.UrlOfEnvironment);
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
        var logo = new Option<FileInfo?>("--logo")
        {
            Description = "The logo: PNG, JPEG or WebP, up to 200 KB.",
            HelpName = "FILE",
        };
        var noLogo = new Option<bool>("--no-logo") { Description = "Remove the logo." };
        var command = new Command(
            "organisation",
            "Change the name, time zone or logo of your organisation, or how long a session lasts unused."
        )
        {
            name,
            zone,
            idle,
            logo,
            noLogo,
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
                        var changed = await run.Get<ChangeOrganisation>()
                            .Handle(new(parse.GetValue(name), parse.GetValue(zone), minutes), token);
                        if (
                            changed.Problem is null
                            && await Logo(run, parse.GetValue(logo), parse.GetValue(noLogo), token) is { } unusable
                        )
                            return Operation.Fail(unusable);
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
