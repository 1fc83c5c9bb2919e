using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Tests.Record;

/// <summary>The kinds of activity are known to whoever reads the record, and their words give nothing away.</summary>
public sealed class ActivityKindsTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private ActivityKinds Kinds => _app.Services.GetRequiredService<ActivityKinds>();

    public async Task InitializeAsync() => _app = await TestApp.Start(Provider.Sqlite);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public void Every_kind_that_a_slice_declares_is_registered()
    {
        var declared = typeof(ActivityKinds)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public))
            .Where(f => f.FieldType == typeof(ActivityKind))
            .Select(f => ((ActivityKind)f.GetValue(null)!).Name)
            .ToList();
        declared.Count.ShouldBeGreaterThan(50);
        Kinds.All.Select(k => k.Name).ShouldBe(declared, ignoreOrder: true);
    }

    [Fact]
    public void A_kind_is_named_noun_dot_verb_and_its_words_say_nothing_about_a_rating()
    {
        Kinds.All.ShouldAllBe(k => k.Name.Split('.', StringSplitOptions.None).Length == 2);
        Kinds.All.ShouldAllBe(k =>
            !k.Words.Contains("rating", StringComparison.OrdinalIgnoreCase)
            && !k.Words.Contains("score", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void What_is_about_money_is_not_for_administrators() =>
        Kinds
            .All.Where(k => k.Name.StartsWith("stipend.", StringComparison.Ordinal))
            .ShouldAllBe(k => k.Audience == Audience.Money);

    [Fact]
    public void A_kind_that_nobody_knows_any_more_is_shown_by_its_name() =>
        Kinds.Words("garden.watered").ShouldBe("garden.watered");
}
