#pragma warning disable RS0030
namespace Trellis.Tests.People;

/// <summary>Names and addresses with characters that nobody sees, or in another Unicode form.</summary>
public abstract class ImportPeopleTextsTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private const string Header = "email,name,start_date,manager_email\n";

    private static string New(string name) => $"{name}-{Guid.CreateVersion7():N}@example.org";

    private Task<Person> Stored(string email) =>
        App.Db(db =>
            db.Set<Person>().Include(p => p.Employments).ThenInclude(e => e.Manager).SingleAsync(p => p.Email == email)
        );

    [Fact]
    public async Task What_nobody_sees_is_dropped_and_said()
    {
        var (dot, eve) = (New("dot"), New("eve"));
        var table = $"{Header}\u200E{dot}\u00AD,Do\u200Bt,2026-01-01,\n {eve}\u00A0,Eve,2026-01-01,\uFEFF{dot}\u2060\n";
        var report = await App.People(table);
        report
            .Warnings.Where(w => w.Line > 1)
            .Select(w => (w.Line, w.Column, w.Message))
            .ShouldBe([
                (2, 1, $"This cell has characters that nobody sees. It is read without them, as \"{dot}\"."),
                (2, dot.Length + 4, "This cell has characters that nobody sees. It is read without them, as \"Dot\"."),
                (
                    3,
                    eve.Length + 19,
                    $"This cell has characters that nobody sees. It is read without them, as \"{dot}\"."
                ),
            ]);
        (await Stored(dot)).Name.ShouldBe("Dot");
        (await Stored(eve)).Employments.Single().Manager!.Email.ShouldBe(dot);
        var again = await App.People(table);
        (again.Added, again.Changed, again.Unchanged).ShouldBe((0, 0, 2));
    }

    [Fact]
    public async Task Lines_that_are_the_same_person_without_it_are_the_same_person()
    {
        var dot = New("dot");
        (await App.Findings($"{Header}{dot},Dot,2026-01-01,\n\u200F{dot}\u200D,Dot,2026-01-01,\n"))
            .Select(f => (f.Line, f.Column, f.Message))
            .ShouldBe([(3, 1, $"{dot} is already on line 2. Each person has one line.")]);
    }

    [Theory]
    [InlineData("\u200B\u00AD")]
    [InlineData("\u3164")]
    public async Task A_name_of_nothing_else_is_none(string name) =>
        (await App.Findings($"{Header}{New("dot")},{name},2026-01-01,\n"))
            .Single()
            .Message.ShouldBe("A name has 1 to 120 characters.");

    [Fact]
    public async Task A_name_in_another_Unicode_form_is_the_same_name()
    {
        var dot = New("dot");
        await App.People($"{Header}{dot},Zoe\u0308 Świa\u0328tek,2026-01-01,\n");
        (await Stored(dot)).Name.ShouldBe("Zoë Świątek");
        (await App.People($"{Header}{dot},Zoë Świątek,2026-01-01,\n")).Unchanged.ShouldBe(1);
    }

    public sealed class OnSqlite(SqliteWorld world) : ImportPeopleTextsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ImportPeopleTextsTests(world), IClassFixture<PostgresWorld>;
}
