using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Trellis.Accounts;
using Trellis.Shell;

namespace Trellis.Tests.Architecture;

/// <summary>What the house agreed on and a machine can check.</summary>
public sealed partial class ArchitectureTests
{
    private const BindingFlags All =
        BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.FlattenHierarchy;
    private static readonly Assembly Domain = typeof(Person).Assembly,
        Product = typeof(App).Assembly;

    /// <summary>Questions that stand beside a handler because they are the same rule, asked before it.</summary>
    private static readonly string[] AskedBeside = [$"{nameof(FirstRun)}.{nameof(FirstRun.IsOpen)}"];

    [Fact]
    public void The_domain_knows_nothing_but_the_runtime() =>
        Domain
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void A_required_text_is_checked_by_what_is_seen_of_it()
    {
        var texts = Types(Product)
            .SelectMany(t => t.GetProperties(All))
            .Where(p => p.PropertyType == typeof(string) && p.IsDefined(typeof(RequiredAttribute)))
            .ToList();
        texts.Count.ShouldBeGreaterThan(20);
        texts
            .Where(p => !p.IsDefined(typeof(RequiredTextAttribute)))
            .Select(p => $"{p.DeclaringType}.{p.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_length_of_a_text_is_that_of_the_text_as_it_is_kept() =>
        Types(Product)
            .SelectMany(t => t.GetProperties(All))
            .Where(p => p.GetCustomAttribute<StringLengthAttribute>() is not (null or AtMostAttribute))
            .Select(p => $"{p.DeclaringType}.{p.Name}")
            .Where(name => !name.Contains("Password", StringComparison.Ordinal)) // kept as a hash
            .ShouldBeEmpty("Use AtMost.");

    [Fact]
    public void A_day_of_an_instant_is_made_in_one_place_which_asks_for_the_zone()
    {
        var clock = Path.Combine("Kit", "Clock.cs");
        Repository
            .Files("src", ".cs", ".razor")
            .Where(f => !f.EndsWith(clock, StringComparison.Ordinal))
            .Where(f => DayOfInstant().IsMatch(File.ReadAllText(f)))
            .Select(Path.GetFileName)
            .ShouldBeEmpty("Use Viewer.Day, or Say.Date with the organisation's zone.");
    }

    [Fact]
    public void Nothing_static_ever_changes()
    {
        var fields = Types(Domain)
            .Concat(Types(Product))
            .SelectMany(t =>
                t.GetFields(
                    BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            .ToList();
        fields.Count.ShouldBeGreaterThan(20);
        fields
            .Where(f => !f.IsInitOnly && !f.IsLiteral && f.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(f => $"{f.DeclaringType}.{f.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Only_pages_layouts_and_the_shell_are_given_anything()
    {
        var parts = Components()
            .Where(c =>
                !IsPage(c) && !c.IsAssignableTo(typeof(LayoutComponentBase)) && c != typeof(AppShell) && !c.IsAbstract
            )
            .ToList();
        parts.Count.ShouldBeGreaterThan(10);
        parts.Where(c => Injected(c).Any()).Select(c => c.Name).ShouldBeEmpty();
    }

    [Fact]
    public void No_page_and_no_component_reaches_the_database()
    {
        Components().Count(IsPage).ShouldBeGreaterThan(15);
        Components()
            .Where(c => Injected(c).Any(t => t.IsAssignableTo(typeof(DbContext)) || t.IsAssignableTo(typeof(Sight))))
            .Select(c => c.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_handler_does_one_thing()
    {
        var handlers = Types(Product)
            .Where(t => Public(t).Any(m => m.Name.StartsWith("Handle", StringComparison.Ordinal)))
            .ToList();
        handlers.Count.ShouldBeGreaterThan(8);
        foreach (var handler in handlers)
            Public(handler)
                .Where(m => !AskedBeside.Contains($"{handler.Name}.{m.Name}"))
                .Select(m => m.Name)
                .ShouldBe(["Handle"], handler.Name);
    }

    [Fact]
    public void Every_code_of_a_refusal_is_explained_and_every_explained_one_exists()
    {
        var used = Repository
            .Files("src", ".cs", ".razor")
            .SelectMany(f => RefusedCode().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["code"].Value)
            .Distinct()
            .ToList();
        string[] general =
        [
            "missing",
            "ambiguous",
            "forbidden",
            "stale",
            "unreadable",
            "session.delayed",
            "session.confirm",
        ];
        var explained = ExplainedCode()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "api", "problems.md")))
            .Select(m => m.Groups["code"].Value)
            .ToList();
        used.Count.ShouldBeGreaterThan(10);
        explained.ShouldBe(used.Concat(general), ignoreOrder: true);
    }

    [Fact]
    public void Every_public_type_of_the_domain_says_what_it_is()
    {
        var silent = new List<string>();
        var types = 0;
        foreach (var file in Repository.Files("src/Trellis.Domain", ".cs"))
        {
            var lines = File.ReadAllLines(file);
            foreach (
                var (line, index) in lines
                    .Select((l, i) => (l.TrimStart(), i))
                    .Where(l => PublicType().IsMatch(l.Item1))
            )
            {
                types++;
                var above =
                    lines[..index].Reverse().Select(l => l.Trim()).SkipWhile(l => l.StartsWith('[')).FirstOrDefault()
                    ?? "";
                if (!above.StartsWith("///", StringComparison.Ordinal))
                    silent.Add($"{Path.GetFileName(file)}: {line}");
            }
        }
        types.ShouldBeGreaterThan(30);
        silent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tests/Trellis.Tests", "src/Trellis", new[] { "Support", "Architecture" })]
    [InlineData("tests/Trellis.Domain.Tests", "src/Trellis.Domain", new string[0])]
    public void The_folders_of_the_tests_are_those_of_the_source(string tests, string source, string[] own)
    {
        var folders = Repository.Folders(source, ".cs", ".razor").ToHashSet(StringComparer.Ordinal);
        Repository.Folders(tests, ".cs").Where(f => !own.Contains(f) && !folders.Contains(f)).ShouldBeEmpty();
    }

    private static IEnumerable<Type> Types(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t =>
                t.Namespace?.StartsWith("Trellis", StringComparison.Ordinal) == true
                && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null
                && !t.Name.Contains('<', StringComparison.Ordinal)
            );

    private static IEnumerable<Type> Components() => Types(Product).Where(t => t.IsAssignableTo(typeof(IComponent)));

    private static bool IsPage(Type component) => component.GetCustomAttributes<RouteAttribute>().Any();

    private static IEnumerable<MethodInfo> Public(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName && m.GetBaseDefinition() == m);

    /// <summary>What a component is given by injection, here and in what it derives from.</summary>
    private static IEnumerable<Type> Injected(Type component)
    {
        for (var at = component; at is not null; at = at.BaseType)
            foreach (
                var property in at.GetProperties(All | BindingFlags.DeclaredOnly)
                    .Where(p => p.GetCustomAttribute<InjectAttribute>() is not null)
            )
                yield return property.PropertyType;
    }

    [GeneratedRegex(
        """FromDateTime\(|(?:At|Now)(?:!?\.Value)?\.(?:Date\b|Day\b)|At:d MMMM""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex DayOfInstant();

    [GeneratedRegex("""(?:Refused|Unavailable)\(\s*"(?<code>[^"]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex RefusedCode();

    [GeneratedRegex("""^\| `(?<code>[^`]+)` \|""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex ExplainedCode();

    [GeneratedRegex(
        "^public (?:sealed |abstract |static |readonly |partial )*(?:class|record|struct|enum|interface) ",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex PublicType();
}
