namespace Trellis.Tests.Growth.Retrospectives;

public abstract class RetroTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_last_day_of_the_first_note_is_said_and_nobody_else_is_asked()
    {
        var tasks = (await (await App.As(World.Ada)).Json("/api/me/tasks")).ToString();
        tasks.ShouldContain("retrospective.notes");
        tasks.ShouldContain($"{Today.AddDays(27):yyyy-MM-dd}");
        (await (await App.As(World.Max)).Json("/api/me/tasks")).ToString().ShouldNotContain("retrospective.notes");
    }

    public sealed class OnSqlite() : RetroTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : RetroTasksTests(Provider.Postgres);
}
