using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Trellis.Tests.Architecture;

/// <summary>
/// Which folder knows which: arrows point to the left only, read off the compiled assemblies. What two slices share
/// moves left, what composes several moves right.
/// </summary>
[Trait("Takes", "a while")]
public sealed class DirectionTests
{
    /// <summary>The folders of the application, from what knows nothing to what knows everything.</summary>
    private static readonly string[] Folders =
    [
        "Files",
        "Kit",
        "Routes",
        "Ui",
        "Data",
        "Access",
        "Record",
        "Settings",
        "Messages",
        "Accounts",
        "Jobs",
        "Inbox",
        "Calendar",
        "Mail",
        "Shell",
        "Frameworks",
        "People",
        "Assessments",
        "Careers",
        "Stipends",
        "Reviews",
        "Growth",
        "Backups",
        "Demo",
        "", // App, which composes them all
        "Cli",
    ];

    /// <summary>The folders of the domain, likewise.</summary>
    private static readonly string[] DomainFolders =
    [
        "Kernel",
        "Tasks",
        "Frameworks",
        "People",
        "Calendar",
        "Messages",
        "Record",
        "Accounts",
        "Settings",
        "Proposals",
        "Assessments",
        "Careers",
        "Stipends",
        "Reviews",
        "Growth",
        "Improvement",
    ];

    private static readonly ArchUnitNET.Domain.Architecture Built = new ArchLoader()
        .LoadAssemblies(typeof(AppDb).Assembly, typeof(Person).Assembly)
        .Build();

    [Fact]
    public void Arrows_between_the_folders_of_the_application_point_to_the_left() =>
        Wrong("Trellis", Folders).ShouldBeEmpty();

    [Fact]
    public void Arrows_between_the_folders_of_the_domain_point_to_the_left() =>
        Wrong("Trellis.Domain", DomainFolders).ShouldBeEmpty();

    private static List<string> Wrong(string root, string[] order)
    {
        var types = Built.Types.Where(t => Folder(t, root) is not null).ToList();
        types.Count.ShouldBeGreaterThan(50);
        types.Select(t => Folder(t, root)!).Distinct().Except(order).ShouldBeEmpty("each folder has its place");
        return
        [
            .. types
                .SelectMany(t => t.Dependencies)
                .Select(d => (From: Folder(d.Origin, root), To: Folder(d.Target, root), d.Origin, d.Target))
                .Where(d => d.From is not null && d.To is not null)
                .Where(d => Array.IndexOf(order, d.From) < Array.IndexOf(order, d.To))
                .Select(d => $"{d.From} → {d.To}: {Outer(d.Origin)} knows {Outer(d.Target)}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The top-level folder of a type; null for what is not under this root.</summary>
    private static string? Folder(IType type, string root)
    {
        var space = type.Namespace?.FullName ?? ""; // generic parameters have none
        if (space == root)
            return "";
        if (!space.StartsWith(root + ".", StringComparison.Ordinal))
            return null;
        var folder = space[(root.Length + 1)..].Split('.')[0];
        return root == "Trellis" && folder == "Domain" ? null : folder;
    }

    private static string Outer(IType type) => type.FullName.Split('+', '/')[0];
}
