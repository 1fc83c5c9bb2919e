using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>How new parts get their keys.</summary>
public static class Keys
{
    /// <summary>
    /// A key for a new part: the slug of its name, or the first of slug-2, slug-3 and so on that is free. The key is
    /// added to those taken.
    /// </summary>
    public static string Take(string name, HashSet<string> taken) => Take(name, taken.Add);

    /// <inheritdoc cref="Take(string, HashSet{string})"/>
    /// <param name="take">Takes a key; false if it is not free.</param>
    internal static string Take(string name, Func<string, bool> take)
    {
        var slug = Names.Slug(name);
        var key = slug;
        for (var n = 2; !take(key); n++)
            key = $"{(slug.Length > 110 ? slug[..110].TrimEnd('-') : slug)}-{n}";
        return key;
    }
}
