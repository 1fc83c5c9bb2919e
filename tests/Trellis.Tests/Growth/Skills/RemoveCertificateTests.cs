using System.Net;

namespace Trellis.Tests.Growth.Skills;

public abstract class RemoveCertificateTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Its_holder_alone_removes_it()
    {
        (
            await (await App.As(World.Max)).Client.DeleteAsync($"/api/certificates/{World.Certificate}")
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var ada = await App.As(World.Ada);
        (await ada.Submit($"/skills/certificates/{World.Certificate}", "form[action$='/removal']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await ada.Text("/skills")).ShouldNotContain(World.CertificateName);
    }

    public sealed class OnSqlite() : RemoveCertificateTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemoveCertificateTests(Provider.Postgres);
}
