using System.CommandLine;
using Trellis.Mail;

namespace Trellis.Cli;

/// <summary>The commands about mail.</summary>
public static class MailCommands
{
    public static Command Test()
    {
        var address = new Argument<string>("address") { Description = "To whom.", HelpName = "ADDRESS" };
        var command = new Command("test", "Send a test message now, to see whether the mail settings are right.")
        {
            address,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                        run.Say(
                            await run.Get<TestMail>().Handle(parse.GetValue(address)!, token),
                            to => new { to },
                            to => Console.Out.WriteLine($"The mail server took a test message to {to}.")
                        ),
                    ct
                )
        );
        return command;
    }
}
