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
                        var found = await PersonOptions.Find(run, parse.GetValue(email)!, token);
                        return found.Value is { } person
                            ? await Link(run, person, token)
                            : Operation.Fail(found.Problem!);
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
}
