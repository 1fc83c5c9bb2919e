namespace Trellis.Tests.Growth.Retrospectives;

public abstract class RetroNoteListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_person_and_the_writer_read_a_note_and_it_is_in_both_exports()
    {
        foreach (var who in new[] { World.Ada, World.Max })
        {
            (await (await App.As(who)).Text("/feedback/retrospectives")).ShouldContain(World.RetroNoteText);
            (await (await App.As(who)).Json("/api/me/data"))
                .GetProperty("retrospectives")
                .ToString()
                .ShouldContain(World.RetroNoteText);
        }
    }

    public sealed class OnSqlite() : RetroNoteListTests(Provider.Sqlite);

    public sealed class OnPostgres() : RetroNoteListTests(Provider.Postgres);
}
