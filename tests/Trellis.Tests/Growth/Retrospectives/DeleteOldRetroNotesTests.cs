#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Growth.Retrospectives;

namespace Trellis.Tests.Growth.Retrospectives;

public abstract class DeleteOldRetroNotesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_nobody_kept_within_thirty_days_is_deleted_and_what_is_kept_stays()
    {
        App.Clock.Advance(TimeSpan.FromDays(27));
        var ada = await App.Again(World.Ada);
        (await Delete()).ShouldBe(0, "on the last day it can still be kept");
        await ada.Client.PutAsync($"/api/feedback/retrospectives/{World.RetroNote}/kept", null);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Delete()).ShouldBe(0, "it is kept");
        await App.Db(db => db.Set<RetroNote>().ExecuteUpdateAsync(n => n.SetProperty(x => x.KeptAt, (DateTime?)null)));
        (await Delete()).ShouldBe(1);
        (await ada.Text("/feedback/retrospectives")).ShouldNotContain(World.RetroNoteText);
    }

    private Task<int> Delete() =>
        App.Run(
            async (services, _) => (await services.GetRequiredService<DeleteOldRetroNotes>().Handle(default)).Value
        );

    public sealed class OnSqlite() : DeleteOldRetroNotesTests(Provider.Sqlite);

    public sealed class OnPostgres() : DeleteOldRetroNotesTests(Provider.Postgres);
}
