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

    public static Command List()
    {
        var parked = new Option<bool>("--parked")
        {
            Description = "Those that could not be delivered: the only ones listed.",
        };
        var command = new Command("list", "List messages that could not be delivered: to whom, and why not.")
        {
            parked,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var view = await run.Get<MailOverview>().Load(1, token);
                        await run.Read("mail that was not delivered", token);
                        return run.Say<MailOverview.View>(view!, v => v.Lines, Tell);
                    },
                    ct
                )
        );
        return command;
    }

    public static Command Retry()
    {
        var command = new Command("retry", "Send every message again that could not be delivered.") { Common.Json };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                        run.Say(
                            await run.Get<RetryMessages>().Handle(null, token),
                            count => count,
                            count =>
                                Console.Out.WriteLine(
                                    $"{Ui.Say.Count(count.Messages, "message goes", "messages go")} out again once the "
                                        + "server runs."
                                )
                        ),
                    ct
                )
        );
        return command;
    }

    private static void Tell(MailOverview.View view)
    {
        foreach (var line in view.Lines)
            Console.Out.WriteLine($"{line.ParkedAt:yyyy-MM-dd HH:mm}  {line.Email}  {line.Kind}: {line.Why}");
        if (view.Parked > view.Lines.Count)
            Console.Out.WriteLine($"And {view.Parked - view.Lines.Count} more.");
        if (view.Parked == 0)
            Console.Out.WriteLine("No messages are parked.");
    }
}
