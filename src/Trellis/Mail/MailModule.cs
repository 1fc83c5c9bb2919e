using Trellis.Jobs;
using Trellis.Messages;
using Trellis.Ui;

namespace Trellis.Mail;

/// <summary>Messages by mail: who takes them, what they look like, and when they go out.</summary>
public static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services) =>
        services
            .AddMessages(typeof(MailMessages))
            .AddSingleton<IMailServer, SmtpMailServer>()
            .AddSingleton<MailStanding>()
            .AddScoped<SortMessages>()
            .AddScoped<MailLeases>()
            .AddScoped<WriteLetter>()
            .AddScoped<MailMaker>()
            .AddScoped<SendMessages>()
            .AddScoped<TestMail>()
            .AddScoped<WriteDigest>()
            .AddScoped<WriteInvitation>()
            .AddScoped<PrepareDigests>()
            .AddScoped<MailOverview>()
            .AddScoped<RetryMessages>()
            .AddJob<PrepareDigests>(
                "prepare-digests",
                "Prepare digests",
                TimeSpan.FromMinutes(15),
                (prepare, ct) => prepare.Handle(ct),
                digests => $"{Say.Count(digests, "digest", "digests")} prepared."
            );

    /// <summary>Sends messages while the server runs.</summary>
    public static IServiceCollection AddMailSender(this IServiceCollection services) =>
        services.AddHostedService<MailSender>();
}
