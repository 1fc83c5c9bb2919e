namespace Trellis.Tests.Growth.Skills;

public abstract class CertificateTasksTests(Provider provider) : OwnWorld(provider)
{
    private const string Renew = "Renew a certificate before it expires";

    [Theory]
    [InlineData(61, null)]
    [InlineData(60, Renew)]
    [InlineData(40, null)]
    [InlineData(25, "A certificate expires")]
    [InlineData(14, Renew)]
    [InlineData(-1, "Renew or remove an expired certificate")]
    public async Task Its_holder_is_reminded_60_and_14_days_before_and_nobody_else_is(int left, string? said)
    {
        var una = await App.As(World.Una);
        await una.Certified("Plain words", Today.AddDays(left));
        var today = await una.Text("/today");
        foreach (var words in new[] { Renew, "A certificate expires", "Renew or remove an expired certificate" })
            today
                .Contains(words, StringComparison.Ordinal)
                .ShouldBe(words == said || (left == 14 && words.StartsWith('A')));
        (await (await App.As(World.Fox)).Text("/today")).ShouldNotContain("certificate");
    }

    [Fact]
    public async Task The_reminder_ends_with_the_renewal()
    {
        var una = await App.As(World.Una);
        var id = await una.Certified("Plain words", Today.AddDays(9));
        (await una.Text("/today")).ShouldContain(Renew);
        await una.Submit(
            $"/skills/certificates/{id}",
            "main form:has([name='Certificate.Name'])",
            ("Certificate.ExpiresOn", "2041-05-06")
        );
        (await una.Text("/today")).ShouldNotContain(Renew);
    }

    public sealed class OnSqlite() : CertificateTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : CertificateTasksTests(Provider.Postgres);
}
