using System.ComponentModel.DataAnnotations;

namespace Trellis.Kit;

/// <summary>
/// A text that has to be there: one of white space and invisible characters alone is none. Every required text is
/// checked by this.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class RequiredTextAttribute : RequiredAttribute
{
    public override bool IsValid(object? value) => value is string text && !Names.IsBlank(text);
}
