#pragma warning disable RS0030
using System.Text;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>A day is a day where the organisation is, whatever day it is in Greenwich.</summary>
public abstract class StipendExportZoneTests(Provider provider) : OwnWorld(provider)
{
    [Theory]
    [InlineData("Pacific/Kiritimati", 0, "2026-05-15", "15 May 2026", "UTC+14")]
    [InlineData("America/New_York", 14, "2026-05-14", "14 May 2026", "UTC\u22124")]
    [InlineData("Asia/Kolkata", 8, "2026-05-15", "15 May 2026", "UTC+5:30")]
    public async Task What_is_exported_and_shown_has_the_day_of_the_zone(
        string zone,
        int hoursAfterNoon,
        string iso,
        string words,
        string offset
    )
    {
        await App.Db(db => db.Set<Organisation>().ExecuteUpdateAsync(o => o.SetProperty(x => x.TimeZone, zone)));
        App.Clock.Advance(TimeSpan.FromHours(hoursAfterNoon));
        var day = DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var (una, fin) = (await App.As(World.Una), await App.As(World.Fin));
        var id = await una.Asked(30m, day);
        await una.ClaimWithReceipt(id, 30m, day);

        var answer = await fin.Get("/stipend/finance/export?month=2026-05");
        Encoding
            .UTF8.GetString(await answer.Content.ReadAsByteArrayAsync())
            .ShouldContain($"professional development,{iso},{iso},30.00");
        var page = (await una.Page($"/stipend/requests/{id}")).QuerySelector("main")!.TextContent;
        page.ShouldContain($"claimed on {words}");
        page.ShouldContain(offset);
        page.ShouldNotContain(words.StartsWith("14", StringComparison.Ordinal) ? "15 May 2026" : "14 May 2026");
    }

    public sealed class OnSqlite() : StipendExportZoneTests(Provider.Sqlite);

    public sealed class OnPostgres() : StipendExportZoneTests(Provider.Postgres);
}
