using Microsoft.Extensions.Configuration;
using Trellis.Cli;

namespace Trellis.Tests.Cli;

/// <summary>The mail settings are looked at when the program starts, and their password is shown to nobody.</summary>
public sealed class MailConfigurationTests
{
    private const string Url = "https://trellis.example.org";

    [Fact]
    public void Whole_settings_are_read_and_say_no_password()
    {
        var (mail, problem) = Read(
            Url,
            ("Host", "smtp.example.org"),
            ("User", "trellis"),
            ("Password", "a-secret"),
            ("From", "trellis@example.org")
        );
        problem.ShouldBeNull();
        (mail!.Port, mail.Security, mail.Password).ShouldBe((587, MailSecurity.Starttls, "a-secret"));
        mail.ToString().ShouldNotContain("a-secret");
        Read(Url, ("Host", "h"), ("From", "a@b.c"), ("Security", "TLS")).Mail!.Port.ShouldBe(465);
    }

    [Fact]
    public void Nothing_is_no_mail() => Read(Url).ShouldBe((null, null));

    [Theory]
    [InlineData("Trellis__Mail__Host", "From=a@b.c")]
    [InlineData("Trellis__Mail__From", "Host=h")]
    [InlineData("Trellis__Mail__From", "Host=h;From=nobody")]
    [InlineData("Trellis__Mail__Port", "Host=h;From=a@b.c;Port=70000")]
    [InlineData("Trellis__Mail__Security", "Host=h;From=a@b.c;Security=ssl")]
    [InlineData("Trellis__Mail__Password", "Host=h;From=a@b.c;User=u")]
    [InlineData("Trellis__Mail__User", "Host=h;From=a@b.c;Password=p")]
    [InlineData("Trellis__Mail__Security", "Host=h;From=a@b.c;Security=none;User=u;Password=p")]
    public void What_cannot_be_used_is_named(string place, string settings) =>
        Read(Url, [.. settings.Split(';').Select(s => (s.Split('=')[0], s.Split('=')[1]))])
            .Problem!.Message.ShouldStartWith(place);

    [Fact]
    public void Mail_needs_to_know_where_people_reach_Trellis() =>
        Read(null, ("Host", "h"), ("From", "a@b.c")).Problem!.Message.ShouldStartWith("--public-url");

    private static (MailSettings? Mail, Problem? Problem) Read(
        string? url,
        params (string Name, string Value)[] mail
    ) =>
        MailConfiguration.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    mail.Select(m => KeyValuePair.Create($"Trellis:Mail:{m.Name}", (string?)m.Value))
                )
                .Build(),
            url
        );
}
