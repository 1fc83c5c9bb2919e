using System.ComponentModel.DataAnnotations;

namespace Trellis.People.Acts;

/// <summary>
/// The facts of somebody's work as they are written: what is left out is as it was, and "none" takes it away.
/// </summary>
public abstract class EmploymentRequest
{
    /// <summary>The first day on which they hold.</summary>
    [Required(ErrorMessage = "Choose the day from which it holds.")]
    public DateOnly? From { get; set; }

    /// <summary>Role / position, or its slug.</summary>
    public string? Position { get; set; }

    /// <summary>The email of the manager, or a full name that one person has.</summary>
    public string? Manager { get; set; }

    /// <summary>Hours a week, such as 40, 37.5 or 38:30.</summary>
    public string? Hours { get; set; }

    [AtMost(80)]
    public string? Department { get; set; }

    [AtMost(80)]
    public string? Country { get; set; }

    /// <inheritdoc cref="PersonEffect.Seen"/>
    [AtMost(64)]
    public string? Seen { get; set; }
}
