using System.Net;

namespace Trellis.Tests.Growth.Skills;

public abstract class ChangeCertificateTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Its_holder_renews_it_and_nobody_else_opens_the_form()
    {
        var address = $"/skills/certificates/{World.Certificate}";
        (await (await App.As(World.Max)).Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var ada = await App.As(World.Ada);
        (
            await ada.Submit(
                address,
                "main form:has([name='Certificate.Name'])",
                ("Certificate.ExpiresOn", "2041-05-06"),
                ("Certificate.Issuer", "The guild")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var text = await ada.Text("/skills");
        text.ShouldContain("6 May 2041");
        text.ShouldContain("The guild");
        text.ShouldContain(World.CertificateNumber);
    }

    [Fact]
    public async Task A_certificate_keeps_its_name()
    {
        var ada = await App.As(World.Ada);
        var answer = await ada.Submit(
            $"/skills/certificates/{World.Certificate}",
            "main form:has([name='Certificate.Name'])",
            ("Certificate.Name", " ")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Name the certificate.");
    }

    public sealed class OnSqlite() : ChangeCertificateTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeCertificateTests(Provider.Postgres);
}
