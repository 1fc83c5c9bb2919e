using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Messages;

namespace Trellis.Tests.Messages;

/// <summary>The kinds of message: all are registered, and their words are whole and neutral.</summary>
public sealed class MessageKindsTests(SqliteWorld world) : SharedWorld(world), IClassFixture<SqliteWorld>
{
    private MessageKinds Kinds => App.Services.GetRequiredService<MessageKinds>();

    [Fact]
    public void Every_kind_that_a_slice_declares_is_registered()
    {
        var declared = typeof(MessageKinds)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(f => f.FieldType == typeof(MessageKind))
            .Select(f => ((MessageKind)f.GetValue(null)!).Name)
            .ToList();
        declared.Count.ShouldBeGreaterThan(10);
        Kinds.All.Select(k => k.Name).ShouldBe(declared, ignoreOrder: true);
        Kinds.All.ShouldAllBe(k => k.Name.Split('.', StringSplitOptions.None).Length == 2);
        Kinds.All.Select(k => k.Subject).ShouldBeUnique();
    }

    [Fact]
    public void A_subject_names_nobody_and_no_outcome()
    {
        string[] telling =
        [
            "{",
            "declin",
            "approv",
            "concern",
            "improvement",
            "promotion",
            "raise",
            "rating",
            "score",
            "!",
        ];
        foreach (var kind in Kinds.All)
            telling.Where(t => kind.Subject.Contains(t, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(kind.Name);
    }

    [Fact]
    public void A_sentence_is_whole_once_its_names_and_numbers_are_in_it()
    {
        foreach (var kind in Kinds.All)
        {
            var said = kind.Say("Wei Chen", 3, new(2026, 12, 1));
            said.ShouldEndWith(".");
            said.ShouldNotContain("{");
            kind.Say(null, null, null).ShouldNotContain("{");
            kind.Action.ShouldNotEndWith(".");
        }
    }
}
