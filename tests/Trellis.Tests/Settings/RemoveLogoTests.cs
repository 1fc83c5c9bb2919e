#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Settings;

/// <summary>The logo of the organisation is taken away.</summary>
public abstract class RemoveLogoTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_sprig_stands_in_its_place_again_and_it_is_recorded_once()
    {
        var admin = await App.As(World.Adm);
        using var logo = SettingsSamples.Logo();
        await (await admin.Client.PutAsync("/api/organisation/logo", logo)).Ok();
        (await admin.Page("/growth")).QuerySelector(".brand .logo").ShouldNotBeNull();
        await World.Writes(
            "logo.removed",
            World.Adm,
            null,
            "",
            async () =>
                (
                    await admin.Submit("/organisation/settings", "form:has([type=file])", ("Upload.Remove", "true"))
                ).StatusCode.ShouldBe(HttpStatusCode.Found)
        );
        await App.WritesNothing(async () =>
            (await admin.Client.DeleteAsync("/api/organisation/logo")).StatusCode.ShouldBe(HttpStatusCode.NoContent)
        );
        (await admin.Page("/growth")).QuerySelector(".brand .logo").ShouldBeNull();
        (await App.Db(db => db.Set<OrganisationLogo>().CountAsync())).ShouldBe(0);
    }

    public sealed class OnSqlite() : RemoveLogoTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemoveLogoTests(Provider.Postgres);
}
